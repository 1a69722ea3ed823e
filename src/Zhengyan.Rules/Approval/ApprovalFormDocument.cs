using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>
/// 诫勉谈话审批表 (§4.2). Its text is the proposal and the decision. The channel is put beside it by the handling office, and who talks, when and where once it is arranged:
/// neither is before the approver's eyes when they sign (people.md).
/// </summary>
internal static class ApprovalFormDocument
{
    public static Document Document { get; } = new(
        DocumentKind.ApprovalForm, Field.Proposal, [Officer, Head, Approver], m => m.Proposal is not null,
        [
            .. DocumentLines.OfTalk, .. DocumentLines.Subject,
            new("谈话对象.性别", Field.Subject, f => f.Matter.Subject!.Sex),
            new("谈话对象.出生年月", Field.Subject, f => ChineseDates.Month(f.Matter.Subject!.Born)),
            new("谈话对象.民族", Field.Subject, f => f.Matter.Subject!.Ethnicity),
            new("谈话对象.政治面貌", Field.Subject, f => f.Matter.Subject!.Affiliation),
            new("谈话对象.任现职时间", Field.Subject, f => ChineseDates.Month(f.Matter.Subject!.InPostSince)),
            new("建议.日期", Field.Proposal, f => ChineseDates.Day(Proposal(f).On)),
            new("建议.部门", Field.Proposal, f => f.NameOf(Proposal(f).ByOffice)),
            new("建议.承办人", Field.Proposal, f => f.Name(Proposal(f).ProposedBy)),
            new("建议.谈话方式", Field.Proposal, f => Proposal(f).Form.Word().ToString()),
            new("建议.适用情形", Field.Proposal, f => f.Circumstances(Proposal(f).Circumstances)),
            new("建议.情形说明", Field.Proposal, f => Proposal(f).Explanation),
            new("建议.主要问题", Field.Proposal, f => Proposal(f).Problem),
            new("建议.承办人意见", Field.Proposal, f => Proposal(f).Opinion),
            new("建议.第几次谈话", Field.Proposal, f => $"第{(f.Matter.Continues?.Nth ?? 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}次"),
            new("建议.首次谈话编号", Field.Proposal, f => f.Matter.Continues?.FirstNumber ?? ""),
            new("本人申请.事由", Field.Request, f => f.Matter.Request?.About ?? ""),
            new("初核.摘要", Field.VerificationSummary, f => f.Matter.Verification is { IsSigned: true, Report: { } report } ? report.Summary : ""),
            new("初核.结论", Field.Finding, f => f.Matter.FindingOrNone?.Word().ToString() ?? ""),
            new("应交材料", Field.Finding, f => string.Join("、", Owed.Kinds(f.Matter).Select(k => k.Word()))),
            new("审批.审批人", Field.Approval, f => f.Matter.Approval is { } approval ? f.Name(approval.Approver) : ""),
            new("审批.权限", Field.Approval, f => f.Matter.Approval?.Why.ToString() ?? ""),
            new("审批.结果", Field.Approval, f => f.Matter.Approval?.Outcome?.Word().ToString() ?? ""),
            new("审批.意见", Field.Approval, f => f.Matter.Approval?.Opinion ?? ""),
            new("审批.日期", Field.Approval, f => ChineseDates.Day(f.Matter.Approval?.DecidedOn)),
            .. DocumentLines.Marks([
                new("线索.来源渠道", Field.Lead, f => f.Matter.Lead?.Channel.Word().ToString() ?? ""),
                .. DocumentLines.Talkers, .. DocumentLines.TimeAndPlace,
                new("谈话.人数例外理由", Field.Exception, f => f.Matter.Arrangement?.Exception ?? "")]),
        ]);

    private static Proposal Proposal(DocumentFacts facts) => facts.Matter.Proposal!;
}
