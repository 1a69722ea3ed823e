using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>The rows from the lead to the finding (§0.1, §1.2).</summary>
internal static class BeforeTheProposal
{
    public static IReadOnlyList<Step> Rows { get; } =
    [
        new(Stage.Lead, nameof(DecideHandling), [Head], [Stage.Verification], "§4.1",
            Ask: new(Text.Of("决定线索怎样处置"), Head, (m, n) => n.Due(Deadline.HandlingOpinion, m.Lead!.ReceivedOn))),
        new(Stage.Lead, nameof(JoinLead), [Head], [Stage.Joined], "§0.1"),
        new(Stage.Lead, nameof(HandLeadOn), [Head], [Stage.HandedOn], "§0.1"),

        new(Stage.Verification, nameof(ReportVerification), [Officer, Verifier], [Stage.Verification], "§4.1", NotReported,
            new(Text.Of("提交初核情况报告"), Officer, VerificationDue)),
        new(Stage.Verification, nameof(SignVerification), [Verifier], [Stage.Verification, Stage.Proposal, Stage.Unfounded, Stage.Suspected],
            "§4.1", Reported, new(Text.Of("签署初核情况报告"), Verifier, VerificationDue, Only: HasNotSigned)),
        new(Stage.Verification, nameof(DisputeVerification), [Verifier], [Stage.Verification], "§4.1", Reported),
        new(Stage.Verification, nameof(ExtendVerification), [Head], [Stage.Verification], "§4.1", m => m.Verification?.ExtendedWhy is null),
        new(Stage.Verification, nameof(AppointOfficers), [Head], [Stage.Verification], "§4.1",
            Ask: new(Text.Of("补足两名核实人"), Head, VerificationDue, When: m => m.Officers.Count < 2)),

        new(Stage.Unfounded, nameof(CloseUnfounded), [Officer, Head], [Stage.Closed], "§1.2",
            Ask: new(Text.Of("了结失实线索，需要的予以澄清"), Officer, ConclusionDue)),
        new(Stage.Unfounded, nameof(AppointOfficers), [Head], [Stage.Unfounded], "§4.1", Ask: WantsOfficer(ConclusionDue)),
        new(Stage.Suspected, nameof(TransferOut), [Officer, Head], [Stage.Transferred], "§1.2",
            Ask: new(Text.Of("移送涉嫌违纪问题，取得回执"), Officer, ConclusionDue)),
        new(Stage.Suspected, nameof(AppointOfficers), [Head], [Stage.Suspected], "§4.1", Ask: WantsOfficer(ConclusionDue)),
    ];

    /// <summary>The demand on the head where no officer is left.</summary>
    public static Ask WantsOfficer(Func<Matter, Now, DateOnly> due) =>
        new(Text.Of("指定承办人"), Head, due, Lacks: Officer);

    private static bool NotReported(Matter m) => m.Verification?.Report is null;

    private static bool Reported(Matter m) => m.Verification?.Report is not null;

    private static bool HasNotSigned(Matter m, PersonId p) => m.Verification?.SignedBy.Contains(p) == false;

    private static DateOnly VerificationDue(Matter m, Now n)
    {
        var from = m.Lead!.Handling!.On;
        var due = n.Due(Deadline.Verification, from);
        return m.Verification?.ExtendedWhy is null ? due : n.Due(Deadline.VerificationExtension, due);
    }

    private static DateOnly ConclusionDue(Matter m, Now n) => n.Due(Deadline.Conclusion, m.When(nameof(VerificationSigned))!.On);
}
