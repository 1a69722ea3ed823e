namespace Zhengyan.Rules;

/// <summary>What holds for approving, rejecting and returning alike; asked again at the moment of the act (§4.2).</summary>
internal static class ApprovalRight
{
    public static IEnumerable<Refusal> Check(string opinion, Matter matter, Now now)
    {
        if (matter.Proposal!.ProposedBy == now.Person)
        {
            yield return new("A-01", "§4.2", Text.Of("这份建议是你提出的，不能由你审批。"), Text.Of("请承办人改报本条所列的另一位审批人。"));
        }
        else if (Authority.Approvers(matter.Subject!.Rank, matter.Proposal.ProposedBy, matter, now).All(a => a.Person != now.Person))
        {
            yield return new("A-02", "§4.2", Text.Of("你现在的职务不再是这一职级的审批人。"), Text.Of("请承办人改报现任审批人。"));
        }

        foreach (var refusal in Fields.Required(opinion, "opinion", Text.Of("审批意见"), "§4.2"))
        {
            yield return refusal;
        }
    }
}
