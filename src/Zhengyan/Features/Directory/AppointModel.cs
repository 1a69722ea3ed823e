using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>What the system administrator may enter on a person's page, with what was typed where it was refused.</summary>
public sealed record AppointModel(
    string Address, int Version, Guid Command, DateOnly Today, bool IsOfDisciplineOffice, bool IsRegistrar, AppointTyped Typed,
    IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The refusals of one of the forms.</summary>
    public IReadOnlyList<Refusal> RefusalsOf(string form) => Typed.Form == form ? Refusals : [];
}

/// <summary>What was typed, and in which form.</summary>
public sealed record AppointTyped(string? Form, string? From, string? Relative);
