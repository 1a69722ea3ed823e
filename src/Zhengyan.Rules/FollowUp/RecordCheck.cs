namespace Zhengyan.Rules;

/// <summary>登记改进情况: improved, little or none; the last two go to the party committee (§4.5).</summary>
public sealed record RecordCheck(string How, Improvement? Result, string Opinion) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (Result is null)
        {
            yield return new("F-03", "§4.5", Text.Of("没有判断改正得怎样。"), Text.Of("请选择已改正、改正不明显或没有改正。"), "result");
        }

        foreach (var refusal in Fields.Required(How, "how", Text.Of("了解方式"), "§4.5").Concat(Fields.Required(Opinion, "opinion", Text.Of("了解到的情况"), "§4.5")))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new Checked(new(now.Today, How, Result!.Value, Opinion)));
}

/// <summary>It was found out whether things improved.</summary>
public sealed record Checked(FollowUpCheck Check) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("登记了解到的改进情况");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Check.Result == Improvement.Improved ? Stage.Archive : Stage.Committee,
        Checks = [.. matter.Checks, Check],
        NextCheck = null,
    };
}
