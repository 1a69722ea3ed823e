using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>The rows once everything is done: the file of a matter that ended without a talk, and the end of a file whose time has run out (§5.7).</summary>
internal static class InTheArchive
{
    public static IReadOnlyList<Step> Rows { get; } =
    [
        .. Enum.GetValues<Stage>().Where(s => s.HasFileWithoutTalk()).Select(stage =>
            new Step(stage, nameof(ArchiveMatter), [Archivist], [stage], "§5.7", m => m.File is null && m.Subject is not null,
                new(Text.Of("整理卷宗并归档"), Archivist, (m, n) => n.Due(Deadline.Archive, EndedOn(m))))),
        .. Enum.GetValues<Stage>().Where(s => s.MayHaveFile()).SelectMany(Ends),
    ];

    private static IEnumerable<Step> Ends(Stage stage) =>
    [
        new(stage, nameof(ProposeDestruction), [Archivist], [stage], "§5.7", m => m.File is not null && m.Destruction is null,
            new(Text.Of("保管期限已满，提出鉴定意见"), Archivist, Due, Once: (m, n) => m.File!.IsOver(n.RecordedOn))),
        new(stage, nameof(DecideDestruction), [Appraiser], [Stage.Destroyed], "§5.7", m => m.Destruction is not null,
            new(Text.Of("决定销毁或者续存"), Appraiser, Due)),
        new(stage, nameof(KeepOn), [Appraiser], [stage], "§5.7", m => m.Destruction is not null),
    ];

    private static DateOnly EndedOn(Matter m) => m.History.Last(h => h.Stage == m.Stage).Occurrence.On;

    // Within the year after its time has run out; an old file that is long over, within the year after it was entered.
    private static DateOnly Due(Matter m, Now n) =>
        new[] { m.File?.KeptUntil ?? n.Today, m.History[^1].Occurrence.On }.Max().AddYears(1);
}
