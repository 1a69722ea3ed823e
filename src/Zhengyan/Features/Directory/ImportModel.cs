using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The page to hand in a roster.</summary>
public sealed record ImportModel(Frame Frame, IReadOnlyList<Refusal> Refusals, IReadOnlyList<WaitingRoster> Waiting);

/// <summary>A roster that waits for a second person: whose it is, and since when.</summary>
public sealed record WaitingRoster(Guid Upload, string By, DateTimeOffset Since);

/// <summary>What a roster would change, before anything is changed.</summary>
/// <param name="Overtaken">The directory was changed since the reader saw the preview: this is a new one.</param>
public sealed record PreviewModel(Frame Frame, Guid Upload, int Version, Roster Roster, RosterDifference Difference, int PeopleOnRecord, bool Overtaken)
{
    /// <summary>Somebody else must confirm it too, because it changes who handles and who approves.</summary>
    public bool WantsSecond { get; init; }

    /// <summary>The account of its uploader, who has confirmed it already; none where nobody has.</summary>
    public string? UploadedBy { get; init; }

    public bool Waits => UploadedBy is not null;

    /// <summary>Why the reader cannot confirm it.</summary>
    public Refusal? Refusal { get; init; }

    public IReadOnlyList<PersonDifference> Of(RosterFate fate) => [.. Difference.People.Where(p => p.Fate == fate)];

    /// <summary>So many would leave at once that the roster is more likely a part of one.</summary>
    public bool LooksPartial => Of(RosterFate.Left).Count * 5 > PeopleOnRecord;
}
