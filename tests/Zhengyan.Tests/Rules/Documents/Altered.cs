using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules.Documents;

/// <summary>The same matter with something else in one field: whoever does not see the field must not notice.</summary>
internal static class Altered
{
    public const string Words = "另一说法";

    private const string Other = Words;

    private static readonly DateOnly OtherDay = new(2020, 7, 5);

    /// <summary>None where the matter has nothing in that field yet.</summary>
    public static Matter? In(Matter m, Field field) => field switch
    {
        Field.Lead when m.Lead is { } lead => m with
        {
            // Where there was no talk, the matter goes by the lead's number, and whoever sees that there is a matter sees it.
            LeadNumber = m.TalkNumber.Length > 0 ? Other : m.LeadNumber,
            Lead = lead with
            {
                Channel = Channel.Inspection, Source = Other, Arrival = Arrival.Online, ReceivedOn = OtherDay, RegisteredOn = OtherDay, RegisteredBy = Who.Teacher,
                Summary = Other, Circumstances = [1, 7], Flags = new(true, true, true), ProposedHandling = Other,
            },
            JoinedLeads = [.. m.JoinedLeads, new(Other, OtherDay, Other)],
        },
        Field.Handling when m.Lead?.Handling is not null || m.Ending is not null => m with
        {
            Lead = m.Lead is { Handling: not null } lead ? lead with { Handling = new(Other, OtherDay) } : m.Lead,
            Ending = m.Ending is { } ending ? ending with { To = Other, Receipt = Other, Words = Other, Clearing = ending.Clearing is null ? null : new(Other, Other, Other) } : null,
        },
        Field.Verification when m.Verification is { } v => m with
        {
            Verification = v with { From = OtherDay, ExtendedWhy = Other, SignedBy = [], Report = v.Report is { } report ? report with { Points = [new(Other, PointOutcome.CannotBeFoundOut)], Basis = Other, Suggestion = Other } : null },
        },
        Field.VerificationSummary when m.Verification is { Report: { } report } v => m with { Verification = v with { Report = report with { Summary = Other } } },
        Field.Finding when m.Verification is { Report: { } report } v => m with { Verification = v with { Report = report with { Finding = Finding.SuspectedViolation } } },
        Field.Finding when m.Continues is { } first => m with { Continues = first with { Finding = Finding.SuspectedViolation } },
        Field.Request when m.Request is { } request => m with { Request = request with { About = Other, On = OtherDay, WantedTalker = Who.Teacher } },
        Field.Proposal when m.Proposal is { } proposal => m with
        {
            Proposal = proposal with { Form = TalkForm.Criticism, Circumstances = [1, 7], Explanation = Other, Problem = Other, Opinion = Other, ByOffice = 1 - proposal.ByOffice, On = OtherDay },
        },
        Field.Approval when m.Approval is { } approval => m with { Approval = approval with { Why = Text.Of(Other), Outcome = ApprovalOutcome.Returned, Opinion = Other, DecidedOn = OtherDay } },
        Field.Arrangement when m.Arrangement is { } arranged => m with { Arrangement = arranged with { LeadTalker = Who.Teacher, Participants = [Who.Dean], Recorder = Who.Teacher, At = arranged.At.AddMinutes(7), Place = Other } },
        Field.Exception when m.Arrangement is { } arranged => m with { Arrangement = arranged with { Exception = Other } },
        Field.Briefing when m.Briefing is { } briefing => m with { Briefing = briefing with { Words = Other, OutlineReason = Other, OutlineDemands = Other, ConfirmedBy = [Who.Teacher] } },
        Field.Notice when m.Notice is { } notice => m with { Notice = notice with { Reason = Other, AcknowledgedOn = OtherDay } },
        Field.Record when m.Record is { } record => m with
        {
            Talk = m.Talk! with { Talkers = [new(Part.LeadTalker, Who.Teacher, Other, Other)], From = m.Talk.From.AddMinutes(-3), To = m.Talk.To.AddMinutes(7), Place = Other, Conduct = Other },
            Record = record with { Parts = new(Other, Other, Other, Other), Verified = RecordVerification.Refused, Witness = Other, RefusedHow = Other, VerifiedCode = Other, VerifiedOn = OtherDay, Objections = [new(Other, Other)], Corrections = [new(Other, OtherDay)] },
        },
        Field.Papers when m.Papers.Count > 0 => m with { Papers = [.. m.Papers.Select(p => p with { Words = Other, On = OtherDay, Accepted = false, Reading = Other })] },
        Field.Form when m.Form is { } form => m with { Form = form with { Explanation = Other, Problems = Other, Demands = Other, Attitude = Other, Conduct = Other, Remarks = Other, HandedInOn = OtherDay } },
        Field.Measures when m.Measures.Count > 0 => m with { Measures = [.. m.Measures.Select(x => x with { What = Other, Who = Other, Until = OtherDay, DoneOn = OtherDay, Evidence = Other })] },
        Field.Checks when m.Checks.Count > 0 => m with { Checks = [.. m.Checks.Select(c => c with { On = OtherDay, How = Other, Opinion = Other, Result = Improvement.None })] },
        Field.Committee when m.Committee.Count > 0 => m with { Committee = [.. m.Committee.Select(c => c with { Opinion = Other, Meeting = Other, Done = Other })] },
        Field.Untruths => m with { Untruths = [Other] },
        Field.File => m with { File = new(Other, OtherDay, Other) },
        _ => null,
    };
}
