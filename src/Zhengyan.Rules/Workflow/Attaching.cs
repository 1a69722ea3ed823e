using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>
/// The rows for files, from the verification until the file is archived (§5.6, §5.7). None while it is a lead: what came with a letter belongs into its envelope, where
/// nobody finds who sent it (§5.8).
/// </summary>
internal static class Attaching
{
    public static IReadOnlyList<Step> Rows { get; } =
    [
        .. new[] { Stage.Verification, Stage.Unfounded, Stage.Suspected, Stage.Proposal }.SelectMany(s => Files(s, Officer, Verifier, Head)),
        .. Files(Stage.Approval, Officer, Head),
        .. new[] { Stage.Arrangement, Stage.Talk }.SelectMany(s => Files(s, LeadTalker, Recorder, Officer, Head)),
        .. new[] { Stage.Papers, Stage.FollowUp }.SelectMany(s => Files(s, LeadTalker, Recorder, Archivist, Officer, Head, Subject)),
        .. Files(Stage.Committee, Officer, Head),
        .. Files(Stage.Archive, Archivist, Officer, Head),
        // What comes back after the end still belongs into the file, until that is made; and an old paper file is scanned once it is entered.
        .. Enum.GetValues<Stage>().Where(s => s.HasFileWithoutTalk()).SelectMany(s => Files(s, m => m.File is null && m.Subject is not null, Archivist, Officer, Head)),
        .. Files(Stage.Archived, m => m.OldFile is not null, Archivist, Head),
    ];

    private static IEnumerable<Step> Files(Stage stage, Func<Matter, bool> when, params Part[] parts) => Files(stage, parts).Select(step => step with { When = when });

    private static IEnumerable<Step> Files(Stage stage, params Part[] parts) =>
        [new(stage, nameof(Attach), parts, [stage], "§5.7"), new(stage, nameof(Detach), parts, [stage], "§5.7")];
}
