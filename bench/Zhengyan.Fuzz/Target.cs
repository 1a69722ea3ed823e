namespace Zhengyan.Fuzz;

/// <summary>Something that reads what strangers hand in.</summary>
/// <param name="Name">As in the report.</param>
/// <param name="Seeds">Files it takes or has a reason to refuse; the cases are made out of them.</param>
/// <param name="Words">Pieces of text that mean something to it, whole or broken.</param>
/// <param name="Wholes">Pieces of XML that are whole, so that what they are put into may still be read.</param>
/// <param name="Accepts">Reads a file: whether it was taken. Whatever it throws is a crash.</param>
internal sealed record Target(string Name, IReadOnlyList<byte[]> Seeds, IReadOnlyList<string> Words, IReadOnlyList<string> Wholes, Func<byte[], bool> Accepts);
