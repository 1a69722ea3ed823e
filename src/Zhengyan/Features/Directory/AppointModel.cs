using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>What the system administrator may enter on a person's page, with what was typed where it was refused.</summary>
public sealed record AppointModel(string Address, int Version, Guid Command, AppointTyped Typed, IReadOnlyList<Refusal> Refusals);

/// <summary>What was typed.</summary>
public sealed record AppointTyped(string? Relative);
