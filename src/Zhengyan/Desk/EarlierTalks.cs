using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>Another talk with the same subject, as far as <see cref="Field.EarlierTalks"/> goes: its outcome is the last check's, none before one.</summary>
public sealed record EarlierTalk(string Number, Finding? Finding, TalkForm? Form, Stage Stage, Improvement? Outcome);

/// <summary>
/// Finds what was talked about with a subject before (people.md, approver), the newest first. Those matters are not the reader's own, so nothing is asked of VisibleTo here: whoever calls it has
/// seen that the reader sees <see cref="Field.EarlierTalks"/>, and no more than that field leaves it.
/// </summary>
internal static class EarlierTalks
{
    /// <summary>How many are shown at most.</summary>
    public const int Most = 6;

    private static readonly string[] Stages =
        [.. Enum.GetValues<Stage>().Where(s => s is >= Stage.Arrangement and <= Stage.Archived).Select(s => $"'{s}'")];

    // The few are found first: sorting would carry along the state of every matter about that person.
    private static readonly Statement<(MatterId Id, int Version, byte[] State)> Approved = new(
        $"""
        SELECT m.Id, m.Version, m.State FROM
            (SELECT Id FROM matters WHERE Subject = ?1 AND Id <> ?2 AND TalkNumber <> '' AND Stage IN ({string.Join(", ", Stages)}) ORDER BY OpenedOn DESC, Id LIMIT {Most}) last
            JOIN matters m ON m.Id = last.Id ORDER BY m.OpenedOn DESC, m.Id
        """,
        row => (new(Guid.ParseExact(row.GetString(0), "N")), row.GetInt32(1), row.GetFieldValue<byte[]>(2)));

    /// <summary>Those with the subject of that matter, without any that the reader is excluded from (回避).</summary>
    public static IReadOnlyList<EarlierTalk> With(ZhengyanDb db, Contents contents, KeptMatters kept, Matter matter, Now viewing) =>
        [.. Approved.Ask(db, matter.Subject!.Person.Value, matter.Id.ToString())
            .Select(row => kept.Find(row.Id, row.Version) ?? Read(db, contents, kept, row.Id, row.State))
            .Where(earlier => !Recusal.Excludes(viewing.Person, earlier, viewing))
            .Select(earlier => new EarlierTalk(earlier.Number, earlier.FindingOrNone, earlier.Proposal?.Form, earlier.Stage, earlier.Checks.Count > 0 ? earlier.Checks[^1].Result : null))];

    private static Matter Read(ZhengyanDb db, Contents contents, KeptMatters kept, MatterId id, byte[] state)
    {
        var matter = contents.ReadMatter(db, id, state);
        kept.Keep(matter);
        return matter;
    }
}
