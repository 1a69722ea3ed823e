namespace Zhengyan.Rules;

/// <summary>注明拒签: the subject refuses to verify; noted with a witness (§5.7).</summary>
public sealed record NoteRefusal(PersonId? Witness, string Words) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (Witness is null || !now.University.Knows(Witness.Value) || Witness == now.Person || Witness == matter.Subject!.Person)
        {
            yield return new("R-04", "§5.7", Text.Of("拒绝签字须有见证人，见证人不能是谈话对象本人，也不能是注明的人。"), Text.Of("请从在场人员中选取另一人。"), "witness");
        }

        foreach (var refusal in Fields.Required(Words, "words", Text.Of("拒签情况"), "§5.7"))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) =>
        Decision.Accept(new RefusalNoted(now.University.Person(Witness!.Value).Name, Words));
}

/// <summary>The subject's refusal to verify the record was noted, with a witness.</summary>
public sealed record RefusalNoted(string Witness, string Words) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("注明本人拒绝签字");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Record = matter.Record! with { Verified = RecordVerification.Refused, VerifiedOn = occurrence.On, Witness = Text.Of("{0}（见证人：{1}）", Words, Witness).ToString() },
    };
}
