namespace Zhengyan.Rules;

/// <summary>退回材料: the responsible person returns a paper, with reasons; it is owed again (§4.4).</summary>
public sealed record ReturnPaper(PaperKind? Kind, string Opinion) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        PaperReading.Check(Kind, matter).Concat(Fields.Required(Opinion, "opinion", Text.Of("退回理由"), "§4.4"));

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new PaperReturned(Kind!.Value, Opinion));
}

/// <summary>A paper was returned with reasons.</summary>
public sealed record PaperReturned(PaperKind Paper, string Opinion) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("退回材料");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => PaperReading.Read(matter, Paper, false, Opinion, occurrence);
}
