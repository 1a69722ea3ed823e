namespace Zhengyan.Rules;

/// <summary>销毁: a file whose time has run out, proposed for destruction by one and decided on by another.</summary>
public sealed record Destruction(PersonId ProposedBy, DateOnly ProposedOn, string Reason);
