namespace Zhengyan.Desk;

/// <summary>Draws by lot: a number from 0 up to, and without, <paramref name="below"/>, each as likely, and none to be told from those before.</summary>
internal delegate int Lot(int below);
