namespace Zhengyan.Rules;

/// <summary>
/// 安排: who talks, when and where. <paramref name="At"/> is local time. <paramref name="Exception"/> is the written reason where fewer than two talk about a slight
/// violation, or nobody sent by the discipline office keeps the record (§4.3, "as a rule"); empty otherwise.
/// </summary>
public sealed record Arrangement(
    PersonId LeadTalker, Text LeadTalkerWhy, IReadOnlyList<PersonId> Participants, PersonId? Recorder, DateTime At, string Place, string Exception,
    IReadOnlyList<string> Moves)
{
    /// <summary>An exception to "two or more, as a rule" (§4.3), shown on every list.</summary>
    public bool IsException => Exception.Length > 0;

    /// <summary>Who took the lead talker's place after the talk, to read the papers and fill in the form; none where the lead talker does.</summary>
    public PersonId? Reader { get; init; }

    /// <summary>Why they may; none where nobody took the place.</summary>
    public Text? ReaderWhy { get; init; }

    /// <summary>Everybody on the talkers' side, with their part; after the talk another may have the lead talker's.</summary>
    public IEnumerable<(Part Part, PersonId Person)> Talkers() =>
        [(Part.LeadTalker, Reader ?? LeadTalker), .. Participants.Select(p => (Part.Participant, p)),
            .. Recorder is { } recorder ? [(Part.Recorder, recorder)] : Array.Empty<(Part, PersonId)>()];

    /// <summary>How many different people hold the talk.</summary>
    public int Count() => new[] { LeadTalker, Recorder ?? LeadTalker }.Concat(Participants).Distinct().Count();
}

/// <summary>情况通报 before the talk, without anything about the reporter, with the outline's first and third parts; who has read it (§5.1).</summary>
public sealed record Briefing(string Words, string OutlineReason, string OutlineDemands, DateOnly On, IReadOnlyList<PersonId> ConfirmedBy);

/// <summary>谈话通知书: one neutral line; the receipt once the subject acknowledged it.</summary>
public sealed record Notice(string Reason, DateOnly On, DateOnly? AcknowledgedOn);
