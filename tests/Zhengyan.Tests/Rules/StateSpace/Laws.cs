using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules.StateSpace;

/// <summary>What must hold in every state and at every step, said anew here and not asked of the rules.</summary>
internal sealed class Laws(University university, Action<string, Matter> fails)
{
    private static readonly string[] OfTheSubject =
        [nameof(AcknowledgeNotice), nameof(AgreeToRecord), nameof(ObjectToRecord), nameof(HandInPaper), nameof(ReportMeasure), nameof(Attach), nameof(Detach)];

    private static readonly Part[] NeverTheLead = [Part.LeadTalker, Part.Participant, Part.Recorder, Part.Approver, Part.Subject, Part.PartySecretary, Part.Archivist];

    private static readonly Field[] OwnRequest = [Field.Number, Field.Subject, Field.Stage, Field.Request];

    /// <summary>Who decides at every moment, and what everybody sees.</summary>
    public void OfState(Matter m, ILookup<PersonId, Part> parts, IReadOnlyList<Demand> demands)
    {
        Holds(m.Stage.IsEnd() || demands.Count > 0, "nothing is wanted of anybody, and it is no end", m);
        foreach (var person in Who.Everybody.Where(p => p != m.Subject!.Person && Excluded(p, m)))
        {
            Holds(!parts[person].Any(), $"{Who.Names[person]} is excluded and has a part", m);
        }

        Holds(parts[m.Subject!.Person].All(p => p == Part.Subject), "the subject has another part", m);
        var seen = Enum.GetValues<Field>().Where(f => Visibility.Sees(Part.Subject, f, m)).ToList();
        var noticed = m.History.Any(h => h.Kind == nameof(NoticeGiven));
        Holds(noticed || seen.All(f => m.Request is not null && OwnRequest.Contains(f)), "the subject sees something before the notice", m);
        Holds(noticed || demands.All(d => d.Person != m.Subject.Person), "something is wanted of the subject before the notice", m);
        Holds(m.Record is not { Verified: not null } verified || verified.VerifiedCode == RecordCode.Of(m), "a record counts as verified whose text is another", m);
        Holds(m.Record is not { } record || record.Verified is RecordVerification.Agreed or RecordVerification.Objected == record.Signature is { IsSigned: true }, "a record verified without a signature, or signed and not verified", m);
        Holds(m.Record?.SentOn is not null || !seen.Contains(Field.Record), "the subject sees a record not sent", m);
        foreach (var part in NeverTheLead)
        {
            Holds(m.Attachments.All(a => a.Of != Field.Verification || !Visibility.Sees([part], a, m)), $"{part} sees a file of the verification", m);
            Holds(!Visibility.Sees(part, Field.Lead, m) && !Visibility.Sees(part, Field.Verification, m), $"{part} sees the lead or the verification", m);
            Holds(part == Part.Approver || !Visibility.Sees(part, Field.Approval, m), $"{part} sees the approval's opinion", m);
        }
    }

    /// <summary>Whatever is wanted of somebody can be done by them, at most after somebody of whom something is wanted too, or after writing the record out.</summary>
    public void OfDemands(Matter m, IReadOnlyList<Demand> demands, IReadOnlyList<Taken> taken)
    {
        foreach (var demand in demands)
        {
            Holds(taken.Any(t => t.By == demand.Person && (t.Command.Action == demand.Action || (demand.Action, t.Command.Action) is (nameof(SendRecord), nameof(CompleteRecord))))
                || (demand.Action == nameof(HoldTalk) && demands.Any(d => d.Action == nameof(ConfirmBriefing))),
                $"{demand.Action} is wanted of {Who.Names[demand.Person]}, who cannot do it", m);
        }
    }

    /// <summary>Who may do what, and what must have been before.</summary>
    public void OfStep(Taken step)
    {
        var (m, by, action, after) = (step.Before, step.By, step.Command.Action, step.After);
        Holds(by == m.Subject!.Person ? OfTheSubject.Contains(action) : !Excluded(by, m), $"{Who.Names[by]} is excluded and does {action}", m);
        switch (step.Command)
        {
            case Approve or Reject or ReturnProposal:
                Holds(by != m.Proposal!.ProposedBy, "somebody decides on their own proposal", m);
                Holds(RightApprovers(m).Contains(by), $"{Who.Names[by]} is not whom §4.2 names", m);
                break;
            case HoldTalk:
                Holds(m.Approval is { Outcome: ApprovalOutcome.Approved } && m.History.Any(h => h.Kind == nameof(Approved)), "a talk without an approval", m);
                Holds(m.Briefing!.ConfirmedBy.Contains(m.Arrangement!.LeadTalker), "a talk without a confirmed briefing", m);
                Holds(m.Arrangement.Talkers().All(t => t.Person != m.Subject.Person && !Excluded(t.Person, m)), "an excluded person talks", m);
                Holds(m.FindingOrNone != Finding.SlightViolation || m.Arrangement.Exception.Length > 0
                    || (m.Arrangement.Count() >= 2 && university.StaffOf(Office.Discipline, SmallUniversity.FirstDay)
                        .Concat(m.Subject.Person == Who.DisciplineHead ? university.StaffOf(Office.Organisation, SmallUniversity.FirstDay) : []).Contains(m.Arrangement.Recorder ?? Who.Retired)),
                    "a slight violation without two talkers and a recorder, and no written reason", m);
                break;
            case Attach attach:
                Holds(Parts.Of(by, m, SmallUniversity.Now(by, university: university)).Any(p => Visibility.Sees(p, attach.Of!.Value, m)), "a file is put where its sender does not see", m);
                Holds(by != m.Subject.Person || attach.Of is Field.Papers or Field.Measures, "the subject puts a file elsewhere than to what they owe", m);
                Holds(after.Stage == m.Stage, "a file moves the matter on", m);
                break;
            case SendRecord:
                Holds(m.Record!.Parts.AreComplete, "a record is sent with an empty part", m);
                break;
            case ProposeDestruction or DecideDestruction or KeepOn:
                Holds(false, "a file is proposed for destruction in the year it was made", m);
                break;
            case ArchiveMatter when m.Stage is Stage.Closed or Stage.Transferred or Stage.Declined:
                Holds(m.File is null && after.Stage == m.Stage && after.File is not null, "an end without a talk is left by its archiving", m);
                break;
            case ArchiveMatter:
                Holds(m.Record!.Verified is not null && m.Form!.ReceivedOn is not null, "archived without record or form", m);
                Holds(WantedPapers(m).All(k => m.Papers.Any(p => p.Kind == k && p.Accepted == true)), "archived while a paper is owed", m);
                Holds(m.Checks[^1].Result == Improvement.Improved, "archived though not improved", m);
                Holds(m.Measures.All(x => x.DoneOn is not null), "archived while a measure is open", m);
                Holds(m.Checks.Count(c => c.Result != Improvement.Improved) == m.Committee.Count(c => c.DoneOn is not null && c.Done.Length > 0), "archived without opinion and consequence", m);
                break;
        }

        Holds(after.Stage != Stage.Arrangement || after.Approval is { Outcome: ApprovalOutcome.Approved }, "arranged without an approval", m);
        Holds(after.Version > m.Version && after.History.Count == after.Version, "a step that leaves no trace", m);
    }

    /// <summary>The events, written and read again, fold to the same matter; step by step, and so from the first event on.</summary>
    public void OfFold(Matter before, IEnumerable<Event> events, Occurrence occurrence, Matter after)
    {
        var folded = events.Aggregate(before, (m, e) => m.After(ReadAgain(e, occurrence), occurrence));
        Holds(Content.Of(folded).AsSpan().SequenceEqual(Content.Of(after)), "the events fold to another matter", after);
    }

    private static Event ReadAgain(Event happened, Occurrence occurrence) => Content.Read(happened.Kind(), Content.Of(happened, occurrence)).Event;

    private bool Excluded(PersonId person, Matter m) =>
        person == m.Subject!.Person || m.Recused.Contains(person) || m.KeptApart.Contains(person)
        || university.Kinships.Any(k => (k.One, k.Other) == (person, m.Subject.Person) || (k.Other, k.One) == (person, m.Subject.Person))
        || (m.Subject.Person == Who.DisciplineHead && university.StaffOf(Office.Discipline, SmallUniversity.FirstDay).Contains(person))
        || (m.Subject.Person == Who.OrganisationHead && university.StaffOf(Office.Organisation, SmallUniversity.FirstDay).Contains(person));

    private List<PersonId> RightApprovers(Matter m)
    {
        List<PersonId[]> tiers = [[Who.CadreSecretary, Who.DisciplineSecretary], [Who.PartySecretary], [Who.President]];
        if (m.Subject!.Rank != Rank.DivisionHead)
        {
            tiers.Insert(0, [Who.DisciplineHead, Who.OrganisationHead]);
        }

        return tiers.Select(tier => tier.Where(p => p != m.Proposal!.ProposedBy && !m.Unavailable.Contains(p) && !Excluded(p, m)).ToList())
            .FirstOrDefault(tier => tier.Count > 0) ?? [];
    }

    private static IEnumerable<PaperKind> WantedPapers(Matter m) =>
        m.FindingOrNone != Finding.SlightViolation ? []
        : m.Subject!.IsUnit ? [PaperKind.CollectiveAnalysis, PaperKind.RectificationMeasures] : [PaperKind.SelfCriticism];

    private void Holds(bool so, string otherwise, Matter m)
    {
        if (!so)
        {
            fails(otherwise, m);
        }
    }
}
