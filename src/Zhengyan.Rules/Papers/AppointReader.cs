namespace Zhengyan.Rules;

/// <summary>指定接替的责任人: where the responsible person who led the talk is gone, another reads the papers and fills in the form (§4.4, §5.6).</summary>
public sealed record AppointReader(PersonId? Reader, string Reason) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (Reader is null || Responsibility.LeadTalkers(matter, now).All(r => r.Person != Reader))
        {
            yield return new("M-05", "§4.4", Text.Of("选定的人不是谈话对象的责任人。"), Text.Of("请在列出的责任人中选取。"), "reader");
        }

        foreach (var refusal in Fields.Required(Reason, "reason", Text.Of("接替的理由"), "§4.4"))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) =>
        Decision.Accept(new ReaderAppointed(Reader!.Value, Responsibility.LeadTalkers(matter, now).First(r => r.Person == Reader).Why, Reason));
}

/// <summary>Another responsible person took the lead talker's place after the talk; the arrangement keeps who held it.</summary>
public sealed record ReaderAppointed(PersonId Reader, Text Why, string Reason) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("指定接替的责任人");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Arrangement = matter.Arrangement! with { Reader = Reader, ReaderWhy = Why },
    };
}
