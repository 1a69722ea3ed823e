namespace Zhengyan.Rules;

/// <summary>
/// 申请开启. <paramref name="Parts"/> are those of the requester; <paramref name="Kind"/> is none where the matter has no such envelope;
/// <paramref name="Facts"/> are those of the envelope.
/// </summary>
public sealed record AskToOpen(
    Guid Opening, Guid Envelope, EnvelopeKind? Kind, string LeadNumber, Matter Matter, IReadOnlySet<Part> Parts, IReadOnlyList<PersonId> Subjects,
    OpeningFacts Facts, string Reason, CustodyLimits Limits) : CustodyOrder
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Custody custody, Now now)
    {
        if (Kind is not { } kind)
        {
            yield return new("E-16", "§5.8", Text.Of("没有选择要开启的信封。"), Text.Of("请在列出的信封中选一个；一次只开一个。"), "envelope");
            yield break;
        }

        if (!CustodyRights.MayAsk(Parts, kind))
        {
            yield return new("E-17", "§5.8", Text.Of("原信由承办人或承办部门负责人申请开启，请保管人联系反映人的，只由承办部门负责人申请。"), Text.Of("确有需要的，请向承办部门负责人说明。"), "envelope");
        }

        if (Matter.Stage.IsEnd())
        {
            yield return new("E-18", "§5.8", Text.Of("事项已经结束，信封不再开启。"), Text.Of("确有需要的，请向纪委书记说明。"));
        }

        foreach (var refusal in Fields.Required(Reason, "reason", Text.Of("开启理由"), "§5.8"))
        {
            yield return refusal;
        }

        if (custody.Openings.Any(o => o.Envelope == Envelope && o.Requester == now.Person && (o.Waits(now.At, Limits) || o.StateAt(now.At, Limits) == OpeningState.Open)))
        {
            yield return new("E-19", "§5.8", Text.Of("你已经申请开启这个信封。"), Text.Of("请等保管人答复；已经开启的，请直接查看。"), "envelope");
        }

        if (custody.Custodians.Count(c => CustodyRights.MayDecide(c.Person, Asked(now), custody, Facts, now)) < CustodyRights.Two)
        {
            yield return new("E-20", "§5.8", Text.Of("现在能同意开启的保管人不足两人。"), Text.Of("请纪委书记增补保管人，由保管人重新分存后再申请。"));
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<CustodyEvent> Accept(Custody custody, Now now) =>
        [new OpeningAsked(Opening, Envelope, Kind!.Value, LeadNumber, Matter.Id, Subjects, Reason)];

    private EnvelopeOpening Asked(Now now) => new(Opening, Envelope, Kind!.Value, LeadNumber, Matter.Id, Subjects, now.Person, Reason, now.At, 0);
}

/// <summary>同意开启. The second of two opens the envelope for as long as is allowed.</summary>
public sealed record AgreeToOpen(Guid Opening, OpeningFacts Facts, CustodyLimits Limits) : CustodyOrder
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Custody custody, Now now) =>
        OpeningStanding.Of(custody.Opening(Opening), custody, Facts, Limits, now, agrees: true);

    /// <inheritdoc/>
    protected override IEnumerable<CustodyEvent> Accept(Custody custody, Now now)
    {
        yield return new OpeningAgreed(Opening);
        if (custody.Opening(Opening)!.Agreed.Count + 1 == CustodyRights.Two)
        {
            yield return new EnvelopeOpened(Opening, now.At + Limits.Open);
        }
    }
}

/// <summary>不同意开启, with the reason. Whoever agreed first may still think better of it.</summary>
public sealed record DeclineToOpen(Guid Opening, string Reason, OpeningFacts Facts, CustodyLimits Limits) : CustodyOrder
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Custody custody, Now now) =>
        OpeningStanding.Of(custody.Opening(Opening), custody, Facts, Limits, now, agrees: false)
            .Concat(Fields.Required(Reason, "reason", Text.Of("不同意的理由"), "§5.8"));

    /// <inheritdoc/>
    protected override IEnumerable<CustodyEvent> Accept(Custody custody, Now now) => [new OpeningDeclined(Opening, Reason)];
}

/// <summary>查看: whom it was opened for, and nobody else, while it is open.</summary>
public sealed record LookIntoEnvelope(Guid Opening, OpeningFacts Facts, CustodyLimits Limits) : CustodyOrder
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Custody custody, Now now) =>
        custody.Opening(Opening) is { } opening && CustodyRights.MayLook(now.Person, opening, custody, Facts, now) && opening.StateAt(now.At, Limits) == OpeningState.Open
            ? []
            : [new("E-21", "§5.8", Text.Of("信封没有开启，或者已经收回。"), Text.Of("需要再看的，请重新申请。"))];

    /// <inheritdoc/>
    protected override IEnumerable<CustodyEvent> Accept(Custody custody, Now now) => [new EnvelopeLookedAt(Opening)];
}

/// <summary>
/// 答复申请人: one of the two who looked up the name tells the requester what came of it. <paramref name="Discloses"/>: whether the words hold what the envelope holds, as far as that is known
/// when they are given.
/// </summary>
public sealed record AnswerRequester(Guid Opening, string Words, bool Discloses, OpeningFacts Facts, CustodyLimits Limits) : CustodyOrder
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Custody custody, Now now)
    {
        if (custody.Opening(Opening) is not { Kind: EnvelopeKind.Identity } opening || !CustodyRights.MayLook(now.Person, opening, custody, Facts, now)
            || opening.StateAt(now.At, Limits) is not (OpeningState.Open or OpeningState.Over))
        {
            yield return new("E-25", "§5.8", Text.Of("这个申请不由你答复申请人。"), Text.Of("由同意开启的两位保管人答复。"));
            yield break;
        }

        foreach (var refusal in Fields.Required(Words, "words", Text.Of("答复"), "§5.8"))
        {
            yield return refusal;
        }

        if (Discloses)
        {
            yield return new("E-26", "§5.8", Text.Of("答复里写出了反映人的姓名、单位或联系方式。"), Text.Of("只写问到的情况，不写是谁说的。"), "words");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<CustodyEvent> Accept(Custody custody, Now now) => [new RequesterAnswered(Opening, Words)];
}

/// <summary>收回: time is up for these, or the software was started anew.</summary>
public sealed record CloseOpenings(IReadOnlyList<Guid> Openings) : CustodyOrder
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Custody custody, Now now) => [];

    /// <inheritdoc/>
    protected override IEnumerable<CustodyEvent> Accept(Custody custody, Now now) => Openings.Select(o => new OpeningClosed(o));
}

/// <summary>What stands before a custodian's answer.</summary>
internal static class OpeningStanding
{
    public static IEnumerable<Refusal> Of(
        EnvelopeOpening? opening, Custody custody, OpeningFacts facts, CustodyLimits limits, Now now, bool agrees)
    {
        if (opening is null || !CustodyRights.MayDecide(now.Person, opening, custody, facts, now))
        {
            yield return new("E-22", "§5.8", Text.Of("这个申请不由你答复。"), Text.Of("请回到「我的保管」。"));
            yield break;
        }

        if (!opening.Waits(now.At, limits))
        {
            yield return new("E-23", "§5.8", Text.Of("这个申请不再等待答复（{0}）。", opening.StateAt(now.At, limits).Word()), Text.Of("需要时由申请人重新申请。"));
        }
        else if (agrees && opening.Agreed.Any(a => a.By == now.Person))
        {
            yield return new("E-24", "§5.8", Text.Of("你已经同意。须由另一位保管人同意后才能开启。"), Text.Of("请等另一位保管人答复。"));
        }
    }
}
