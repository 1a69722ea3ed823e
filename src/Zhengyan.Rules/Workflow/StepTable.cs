using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>The workflow: stage × action × part → next stage, with its clause. What has no row here cannot happen.</summary>
public static class StepTable
{
    /// <summary>Every row.</summary>
    public static IReadOnlyList<Step> Rows { get; } =
    [
        .. BeforeTheProposal.Rows, .. ProposalToTalk.Rows, .. AfterTheTalk.Rows, .. Recusals(),
    ];

    private static readonly ILookup<Stage, Step> ByStage = Rows.ToLookup(r => r.Stage);

    /// <summary>The rows of a stage.</summary>
    public static IEnumerable<Step> Of(Stage stage) => ByStage[stage];

    /// <summary>The row for that action at that stage; none means no.</summary>
    public static Step? Find(Stage stage, string action) => ByStage[stage].FirstOrDefault(r => r.Action == action);

    /// <summary>The steps a person may take in a matter now.</summary>
    public static IEnumerable<Step> OpenTo(PersonId person, Matter matter, Now now) => OpenTo(Parts.Of(person, matter, now), matter);

    /// <summary>The steps that somebody with these parts may take in a matter as it stands.</summary>
    public static IEnumerable<Step> OpenTo(IReadOnlySet<Part> parts, Matter matter) =>
        Of(matter.Stage).Where(s => s.IsOpen(matter) && parts.Overlaps(s.Parts));

    private static IEnumerable<Step> Recusals() =>
    [
        .. new[] { Stage.Lead, Stage.Verification, Stage.Unfounded, Stage.Suspected, Stage.Proposal }
            .Select(s => Recusal(s, Officer, Verifier, Head)),
        Recusal(Stage.Approval, Approver, Officer, Verifier, Head),
        .. new[] { Stage.Arrangement, Stage.Talk }
            .Select(s => Recusal(s, LeadTalker, Participant, Recorder, Officer, Verifier, Head)),
        Recusal(Stage.Papers, LeadTalker, Participant, Recorder, Archivist, Officer, Verifier, Head),
        Recusal(Stage.FollowUp, Officer, Verifier, Head),
        Recusal(Stage.Committee, PartySecretary, Officer, Verifier, Head),
        Recusal(Stage.Archive, Archivist, Officer, Verifier, Head),
    ];

    private static Step Recusal(Stage stage, params Part[] parts) =>
        new(stage, nameof(Recuse), parts, stage == Stage.Talk ? [stage, Stage.Arrangement] : [stage], "§4.2");
}
