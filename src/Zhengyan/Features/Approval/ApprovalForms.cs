using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>审批 on a page (§4.2): approve, return, reject with one opinion; another approver where the first is away.</summary>
internal static class ApprovalForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(Approve), Text.Of("批准、退回或不批准谈话建议"), Text.Of("批准"), typeof(ApproveFields),
            typed => new Approve(typed.Words("opinion")), [nameof(ReturnProposal), nameof(Reject)]) { AsksAgain = true },
        new(nameof(ReturnProposal), Text.Of("退回修改"), Text.Of("退回修改"), typeof(ApproveFields),
            typed => new ReturnProposal(typed.Words("opinion"))) { AsksAgain = true },
        new(nameof(Reject), Text.Of("不批准"), Text.Of("不批准"), typeof(ApproveFields), typed => new Reject(typed.Words("opinion"))) { AsksAgain = true },
        new(nameof(RerouteApproval), Text.Of("改报另一位审批人"), Text.Of("改报"), typeof(RerouteFields),
            typed => new RerouteApproval(typed.Person("approver"), typed.Words("reason"))) { IsAside = true },
    ];

    public static FilePart Earlier { get; } =
        new(Stage.Approval, Field.EarlierTalks, matter => matter.Proposal is not null, typeof(EarlierTalksSection));

    public static FilePart Part { get; } =
        new(Stage.Approval, Field.Approval, matter => matter.Approval is not null, typeof(ApprovalSection));
}
