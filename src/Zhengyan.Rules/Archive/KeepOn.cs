namespace Zhengyan.Rules;

/// <summary>续存: whoever decides on a proposed destruction has the file kept for another ten years instead.</summary>
public sealed record KeepOn(string Opinion) : Command
{
    private const int Years = 10;

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        DestructionChecks.Of(matter, now).Concat(Fields.Required(Opinion, "opinion", Text.Of("审批意见"), "§5.7"));

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new FileKeptOn(new(now.Today.Year + Years, 12, 31), Opinion));
}

/// <summary>The file is kept on, until that day.</summary>
public sealed record FileKeptOn(DateOnly Until, string Opinion) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("决定续存");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Destruction = null, File = matter.File! with { KeptOnUntil = Until },
    };
}
