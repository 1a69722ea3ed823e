using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The entry of an old paper file.</summary>
public sealed record OldFileModel(Frame Frame, string Command, Typed Typed, IReadOnlyList<OldRow> Rows, IReadOnlyList<Refusal> Refusals, string? Read = null)
{
    public string? Given(string name) => Typed.Raw(name);
}
