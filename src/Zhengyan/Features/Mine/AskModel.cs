using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>A request for a talk: whom one may choose, each with the reason; what was typed and why it was refused.</summary>
public sealed record AskModel(Frame Frame, Typed Typed, IReadOnlyList<Refusal> Refusals, IReadOnlyList<PersonChoice> People)
{
    public string Command { get; } = Guid.NewGuid().ToString("N");
}
