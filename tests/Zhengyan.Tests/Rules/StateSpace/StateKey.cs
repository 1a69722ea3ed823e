using Zhengyan.Rules;

namespace Zhengyan.Tests.Rules.StateSpace;

/// <summary>
/// What of a matter decides over its future. Dates, words, numbers and counts above two are left out, and so is what no later step asks about:
/// who signed once the finding stands, who approved once it is approved, who took part once the talk is held, how the record was verified.
/// </summary>
internal static class StateKey
{
    public static string Of(Matter m)
    {
        var talked = m.Stage >= Stage.Papers;
        var papers = m.Stage == Stage.Papers;
        object?[] parts =
        [
            m.Stage, m.Subject?.Person.Value, m.Subject?.IsUnit, m.Office, m.Request is not null, m.Continues is { } c ? (c.Finding, c.WasUnit, Few(c.Nth)) : null,
            m.FindingOrNone, People(m.Recused), m.Stage.IsEnd() ? null : string.Join(',', m.Officers.Select(o => o.Value)),
            m.Stage == Stage.Verification ? (m.Verification?.Report?.Finding, People(m.Verification?.SignedBy ?? []), m.Verification?.ExtendedWhy is null) : null,
            m.Stage == Stage.Approval ? (m.Proposal!.ProposedBy, m.Approval!.Approver, People(m.Unavailable)) : null,
            m.Approval is not null, m.Stage == Stage.Proposal ? People(m.Unavailable) : null,
            m.Arrangement is { } a && m.Stage <= Stage.Papers ? (a.Reader ?? a.LeadTalker, talked ? "" : People(a.Participants), a.Recorder, !talked && a.IsException) : null,
            m.Briefing is { } b && !talked ? People(b.ConfirmedBy) : null,
            m.Notice is { } n && !talked ? n.AcknowledgedOn is not null : null, m.When(nameof(NoticeGiven)) is not null,
            papers && m.Record is { } r ? (r.Parts.AreComplete, r.SentOn is not null, r.Verified is not null) : null,
            string.Join(',', papers ? Owed.Kinds(m).Select(k => m.Papers.LastOrDefault(p => p.Kind == k) is { } p ? p.Accepted?.ToString() ?? "unread" : "none") : []),
            papers ? m.Form is null ? 0 : m.Form.ReceivedOn is null ? 1 : 2 : null,
            m.Stage is Stage.FollowUp or Stage.Committee or Stage.Archive ? Few(m.Measures.Count(x => x.DoneOn is null)) : null,
            m.Checks.Count > 0 ? m.Checks[^1].Result : null, Few(m.Checks.Count), m.NextCheck is null,
            Few(m.Committee.Count), m.Committee.Count > 0 ? m.Committee[^1].DoneOn is not null : null,
            Few(m.FurtherTalks.Count) > 0, m.JoinedLeads.Count > 0 && m.Stage is Stage.Archived, m.File is null,
        ];
        return string.Join('|', parts.Select(p => p ?? "-"));
    }

    private static int Few(int count) => Math.Min(count, 2);

    private static string People(IEnumerable<PersonId> people) => string.Join(',', people.Select(p => p.Value).Distinct().Order());
}
