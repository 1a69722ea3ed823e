using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The page of roles.</summary>
/// <param name="Grants">The reader is a security administrator.</param>
public sealed record RolesModel(
    Frame Frame, bool Grants, IReadOnlyList<WaitingGrant> Waiting, IReadOnlyList<RoleHolder> Holders, IReadOnlyList<RoleHolder> Past, IReadOnlyList<Choice> Choices,
    RolesTyped Typed, IReadOnlyList<Refusal> Refusals)
{
    public SubstituteTyped Substitute { get; init; } = new(null, null, null, null, null);

    public IReadOnlyList<Refusal> SubstituteRefusals { get; init; } = [];

    public OwnerTyped Owner { get; init; } = new();

    public IReadOnlyList<Refusal> OwnerRefusals { get; init; } = [];

    /// <summary>Administrators' accounts of which nobody has said whose they are.</summary>
    public IReadOnlyList<string> Unsaid { get; init; } = [];
}

/// <summary>What waits for somebody to countersign it.</summary>
public sealed record WaitingGrant(Guid Id, Text What, string Whom, string Reason, string AskedBy, DateTimeOffset AskedAt, bool IsMine, bool IsAboutMe);

/// <summary>Who holds a role, or held it, and by whom.</summary>
/// <param name="End">Where to post that it ends; none where the reader cannot.</param>
public sealed record RoleHolder(Text What, string Whom, Text By, DateTimeOffset? Since, DateTimeOffset? Until, string? End);

/// <summary>What was typed into the form that grants.</summary>
public sealed record RolesTyped(string? What, string? Whom, string? Reason);

/// <summary>What was typed into the form that says whose an account is.</summary>
public sealed record OwnerTyped
{
    public string? Account { get; init; }

    public string? Owner { get; init; }

    /// <summary>The directory does not know them; sent only where it is ticked.</summary>
    public bool? Outside { get; init; }

    public string? Ground { get; init; }
}

/// <summary>What was typed into the form for substitutes.</summary>
public sealed record SubstituteTyped(string? Away, string? By, string? From, string? Until, string? Why);
