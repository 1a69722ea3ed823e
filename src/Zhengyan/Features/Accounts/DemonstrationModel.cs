using Zhengyan.Demo;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Everybody one can come in as, by what they do in the process; the rest by unit.</summary>
public sealed record DemonstrationModel(Frame Frame, string? Back, Cast Cast);
