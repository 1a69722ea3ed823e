using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The page to hand in a roster.</summary>
public sealed record ImportModel(Frame Frame, IReadOnlyList<Refusal> Refusals);

/// <summary>What a roster would change, before anything is changed.</summary>
/// <param name="Overtaken">The directory was changed since the reader saw the preview: this is a new one.</param>
public sealed record PreviewModel(Frame Frame, Guid Upload, int Version, Roster Roster, RosterDifference Difference, int PeopleOnRecord, bool Overtaken)
{
    public IReadOnlyList<PersonDifference> Of(RosterFate fate) => [.. Difference.People.Where(p => p.Fate == fate)];

    /// <summary>So many would leave at once that the roster is more likely a part of one.</summary>
    public bool LooksPartial => Of(RosterFate.Left).Count * 5 > PeopleOnRecord;
}
