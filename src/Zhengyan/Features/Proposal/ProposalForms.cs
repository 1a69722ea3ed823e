using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>建议 on a page (§4.1, §2).</summary>
internal static class ProposalForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(Propose), Text.Of("提出谈话建议"), Text.Of("提出建议"), typeof(ProposeFields), typed => new Propose(
            typed.Choice<TalkForm>("form"), typed.Numbers("circumstances"), typed.Words("explanation"), typed.Words("problem"),
            typed.Words("opinion"), typed.Person("approver"))) { KeepsDraft = true },
    ];

    public static FilePart Part { get; } =
        new(Stage.Proposal, Field.Proposal, matter => matter.Proposal is not null, typeof(ProposalSection));

    public static FilePart Request { get; } =
        new(Stage.Verification, Field.Request, matter => matter.Request is not null, typeof(RequestSection));
}
