namespace Zhengyan.Rules;

/// <summary>提交情况表 (§5.6, §5.2).</summary>
public sealed record HandInForm(string Explanation, string Problems, string Demands, string Attitude, string Conduct, string Remarks) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        Fields.Required(Explanation, "explanation", Text.Of("本人说明"), "§5.6")
            .Concat(Fields.Required(Problems, "problems", Text.Of("指出的问题"), "§5.6"))
            .Concat(Fields.Required(Demands, "demands", Text.Of("整改要求和期限"), "§5.6"))
            .Concat(Fields.Required(Attitude, "attitude", Text.Of("态度和措施"), "§5.6"))
            .Concat(Fields.Required(Conduct, "conduct", Text.Of("谈话表现"), "§5.2"));

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) =>
        Decision.Accept(new FormHandedIn(new(Explanation, Problems, Demands, Attitude, Conduct, Remarks, now.Today)));
}

/// <summary>The situation form was handed in.</summary>
public sealed record FormHandedIn(SituationForm Form) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("提交情况表");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with { Form = Form };
}
