using System.Collections.Frozen;

namespace Zhengyan.Rules;

/// <summary>Who may see which field of a matter in which state (people.md). One pure function; whatever shows something asks it.</summary>
public static class Visibility
{
    private static readonly Field[] Head = [Field.Number, Field.Subject, Field.Stage];

    private static readonly Field[] Everything = Enum.GetValues<Field>();

    private static readonly FrozenDictionary<Part, FrozenSet<Field>> ByPart = new Dictionary<Part, Field[]>
    {
        [Part.Registrar] = [.. Head, Field.Lead],
        // Other talks with the subject may be somebody else's matters: they are for whoever decides.
        [Part.Officer] = [.. Everything.Except([Field.EarlierTalks])],
        [Part.Head] = Everything,
        [Part.Verifier] = [.. Head, Field.People, Field.Lead, Field.Handling, Field.Verification, Field.VerificationSummary, Field.Finding],
        [Part.Approver] =
            [.. Head, Field.People, Field.VerificationSummary, Field.Finding, Field.Request, Field.Proposal, Field.Approval, Field.EarlierTalks],
        [Part.LeadTalker] =
            [.. Head, Field.People, Field.Finding, Field.Request, Field.Arrangement, Field.Briefing, Field.Notice, Field.Record, Field.Papers, Field.Form,
                Field.Measures, Field.Checks, Field.Effect],
        [Part.Participant] =
            [.. Head, Field.People, Field.Arrangement, Field.Briefing, Field.Notice, Field.Record, Field.Papers, Field.Measures],
        [Part.Recorder] =
            [.. Head, Field.People, Field.Arrangement, Field.Briefing, Field.Notice, Field.Record, Field.Papers, Field.Measures],
        [Part.Subject] =
            [.. Head, Field.Request, Field.Notice, Field.Arrangement, Field.Record, Field.Papers, Field.Measures, Field.Checks, Field.Effect],
        [Part.PartySecretary] =
            [.. Head, Field.People, Field.VerificationSummary, Field.Finding, Field.Proposal, Field.Measures, Field.Checks, Field.Committee, Field.EarlierTalks],
        [Part.Archivist] = [.. Head, Field.Finding, Field.Form, Field.File],
        [Part.Appraiser] = [.. Head, Field.File],
    }.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenSet());

    /// <summary>Whether somebody with that part sees that field of the matter as it stands.</summary>
    public static bool Sees(Part part, Field field, Matter matter) =>
        ByPart[part].Contains(field) && (part != Part.Subject || SubjectSees(field, matter));

    /// <summary>Whether somebody with these parts sees that field.</summary>
    public static bool Sees(IEnumerable<Part> parts, Field field, Matter matter)
    {
        // Asked some hundred times for a page.
        foreach (var part in parts)
        {
            if (Sees(part, field, matter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody with these parts sees all there is of a matter: only they may carry its whole file away.</summary>
    public static bool SeesEverything(IEnumerable<Part> parts, Matter matter) => Everything.All(field => Sees(parts, field, matter));

    /// <summary>Whether somebody with these parts may see that field at all: for lists, which do not load the matter.</summary>
    public static bool MaySee(IEnumerable<Part> parts, Field field) => parts.Any(p => ByPart[p].Contains(field));

    /// <summary>The parts that see that field in whatever state a matter is; for lists, which ask the database. The subject's is never among them.</summary>
    public static IReadOnlyList<Part> PartsThatSee(Field field) => [.. ByPart.Where(p => p.Key != Part.Subject && p.Value.Contains(field)).Select(p => p.Key).Order()];

    /// <summary>Everybody for whom the matter exists, with their part; for everybody else it does not.</summary>
    public static IEnumerable<(Part Part, PersonId Person)> Audience(Matter matter, Now now) =>
        Parts.All(matter, now).Where(held => Sees(held.Part, Field.Number, matter));

    /// <summary>Whether somebody with these parts sees an attachment: all that stands on it must be theirs, and it was not taken out of sight.</summary>
    public static bool Sees(IEnumerable<Part> parts, Attachment attachment, Matter matter) =>
        attachment.Removed is null && attachment.Fields.All(field => Sees(parts, field, matter));

    /// <summary>Whether a line of the history is seen: only by those who see what it tells of.</summary>
    public static bool SeesLine(IEnumerable<Part> parts, HistoryLine line, Matter matter) =>
        Tells(line.Kind) is { } field ? Sees(parts, field, matter) : AttachmentOf(line, matter).Fields.All(f => Sees(parts, f, matter));

    // The subject does not know of the matter before the notice, unless they asked for it; nor of the record before it is sent.
    private static bool SubjectSees(Field field, Matter matter)
    {
        var noticed = matter.When(nameof(NoticeGiven)) is not null;
        return field switch
        {
            Field.Number or Field.Subject or Field.Stage => noticed || matter.Request is not null,
            Field.Request => matter.Request is not null,
            Field.Record => matter.Record?.SentOn is not null,
            _ => noticed && matter.Notice is not null,
        };
    }

    // Each line is a version; the lines of attaching stand in the order of the attachments.
    private static Attachment AttachmentOf(HistoryLine line, Matter matter)
    {
        var history = matter.History.ToList();
        var place = history.FindIndex(h => ReferenceEquals(h, line));
        return line.Kind == nameof(Attached)
            ? matter.Attachments[history.Take(place).Count(h => h.Kind == nameof(Attached))]
            : matter.Attachments.Single(a => a.Removed?.Version == place + 1);
    }

    // None where the line tells of an attachment.
    private static Field? Tells(string kind) => kind switch
    {
        nameof(Attached) or nameof(Detached) => null,
        nameof(LeadRegistered) or nameof(LeadJoined) => Field.Lead,
        nameof(HandlingDecided) or nameof(LeadHandedOn) or nameof(JoinedTo) or nameof(UnfoundedClosed) or nameof(TransferredOut)
            or nameof(OfficersAppointed) or nameof(Recused) or nameof(TransferStubKept) => Field.Handling,
        nameof(VerificationReported) or nameof(VerificationSigned) or nameof(VerificationDisputed) or nameof(VerificationExtended) => Field.Verification,
        nameof(TalkRequested) => Field.Request,
        nameof(Proposed) or nameof(FurtherTalkBegun) or nameof(FurtherTalkOpened) => Field.Proposal,
        nameof(Approved) or nameof(Rejected) or nameof(ProposalReturned) or nameof(ApprovalRerouted) => Field.Approval,
        nameof(TalkMoved) => Field.Arrangement,
        nameof(Arranged) or nameof(Briefed) or nameof(BriefingConfirmed) => Field.Briefing,
        nameof(NoticeGiven) or nameof(NoticeAcknowledged) => Field.Notice,
        nameof(TalkHeld) or nameof(RecordCompleted) or nameof(RecordSent) or nameof(RecordAgreed) or nameof(RecordObjected)
            or nameof(RefusalNoted) or nameof(RecordCorrected) => Field.Record,
        nameof(PaperHandedIn) or nameof(PaperAccepted) or nameof(PaperReturned) or nameof(ReaderAppointed) => Field.Papers,
        nameof(FormHandedIn) or nameof(FormReceived) => Field.Form,
        nameof(MeasureReported) => Field.Measures,
        nameof(Checked) => Field.Checks,
        nameof(CommitteeOpinionRecorded) or nameof(ConsequenceRecorded) => Field.Committee,
        nameof(UntruthNoted) => Field.Untruths,
        nameof(MatterArchived) or nameof(OldFileImported) or nameof(DestructionProposed) or nameof(DestructionDecided) or nameof(FileKeptOn) => Field.File,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "an event that tells nobody anything"),
    };
}
