namespace Zhengyan.Rules;

/// <summary>失实了结: an unfounded lead is closed, and the subject cleared in writing where that is wanted (§1.2, 澄清).</summary>
public sealed record CloseUnfounded(string Words, bool Clear, string ClearedTo, string ClearedAbout, string ClearedScope) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        var refusals = Fields.Required(Words, "words", Text.Of("了结说明"), "§1.2");
        return !Clear ? refusals : refusals.Concat(NothingToClear(matter))
            .Concat(Fields.Required(ClearedTo, "clearedTo", Text.Of("澄清函送达"), "§1.2"))
            .Concat(Fields.Required(ClearedAbout, "clearedAbout", Text.Of("澄清事项"), "§1.2"))
            .Concat(Fields.Required(ClearedScope, "clearedScope", Text.Of("澄清范围"), "§1.2"));
    }

    // What could not be found out is closed, and clears nobody.
    private static IEnumerable<Refusal> NothingToClear(Matter matter)
    {
        if (matter.Verification!.Report!.Points.All(p => p.Outcome == PointOutcome.CannotBeFoundOut))
        {
            yield return new("V-08", "§1.2", Text.Of("各项都无法查清，没有查明不属实，不能出具澄清函。"), Text.Of("请只了结，不澄清。"), "clear");
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) =>
        Decision.Accept(new UnfoundedClosed(Words, Clear ? new(ClearedTo, ClearedAbout, ClearedScope) : null));
}

/// <summary>The matter was closed as unfounded.</summary>
public sealed record UnfoundedClosed(string Words, Clearing? Clearing) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("失实了结");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Closed, Ending = new("", "", Words, Clearing),
    };
}
