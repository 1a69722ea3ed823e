namespace Zhengyan.Rules;

/// <summary>注明拒签: the subject refuses to verify; noted with a witness (§5.7).</summary>
public sealed record NoteRefusal(PersonId? Witness, string Words) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (Witness is null || Witnesses(matter, now).All(w => w.Person != Witness))
        {
            yield return new("R-04", "§5.7", Text.Of("拒绝签字须有见证人，见证人不能是谈话对象本人，也不能是注明的人。"), Text.Of("请从名单中选取在场的另一人。"), "witness");
        }

        foreach (var refusal in Fields.Required(Words, "words", Text.Of("拒签情况"), "§5.7"))
        {
            yield return refusal;
        }
    }

    /// <summary>
    /// Who may be offered as a witness, with the reason: the talkers, the two offices, the heads of the subject's unit; never the subject, never whoever notes it.
    /// </summary>
    public static IReadOnlyList<Reasoned> Witnesses(Matter matter, Now now) =>
        [.. Near(matter, now).Where(r => r.Person != now.Person && !Recusal.Excludes(r.Person, matter, now)).DistinctBy(r => r.Person)];

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) =>
        Decision.Accept(new RefusalNoted(now.University.Person(Witness!.Value).Name, Words, RecordCode.Of(matter)));

    private static IEnumerable<Reasoned> Near(Matter matter, Now now) =>
        (matter.Arrangement?.Talkers() ?? []).Select(t => new Reasoned(t.Person, Text.Of("参加了谈话（{0}）", t.Part.Word()), "§5.7"))
            .Concat(now.University.HeadsOf(matter.Subject!.UnitId, now.Today).Select(p => new Reasoned(p, Text.Of("谈话对象单位的主要负责人"), "§5.7")))
            .Concat(now.University.StaffOf(Office.Discipline, now.Today).Select(p => new Reasoned(p, Text.Of("纪委办公室人员"), "§5.7")))
            .Concat(now.University.StaffOf(Office.Organisation, now.Today).Select(p => new Reasoned(p, Text.Of("组织部人员"), "§5.7")));
}

/// <summary>The subject's refusal to verify the record with that code was noted, with a witness.</summary>
public sealed record RefusalNoted(string Witness, string Words, string Code) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("注明本人拒绝签字");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Record = matter.Record! with
        {
            Verified = RecordVerification.Refused, VerifiedOn = occurrence.On, VerifiedCode = Code, Witness = Witness, RefusedHow = Words,
        },
    };
}
