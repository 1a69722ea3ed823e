namespace Zhengyan.Rules;

/// <summary>Where people leave a matter, somebody must be left to decide, to approve, to verify and propose, to lead the talk, and to speak for the committee (people.md: it never stalls).</summary>
internal static class SomebodyLeft
{
    /// <summary>Whether for one of these nobody would be left in the matter as it would be without those who leave.</summary>
    public static bool IsMissing(Matter without, Now now) =>
        Authority.Heads(without, now).Count == 0
        || (LacksApprover(without, now) && RerouteApproval.Instead(without, now).Count == 0)
        || (without.Stage <= Stage.Proposal && OfficerChoice.For(without, now).Count < OfficerChoice.Wanted(without))
        || (without.Stage <= Stage.Papers && Responsibility.LeadTalkers(without, now).Count == 0)
        || (without.Stage <= Stage.Committee && Authority.ForCommittee(without, now).Count == 0);

    /// <summary>Whether the matter lies with an approver who may have nothing to do with it.</summary>
    public static bool LacksApprover(Matter matter, Now now) => matter.Stage == Stage.Approval && Recusal.Excludes(matter.Approval!.Approver, matter, now);
}
