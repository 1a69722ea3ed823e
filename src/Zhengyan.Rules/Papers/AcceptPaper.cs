namespace Zhengyan.Rules;

/// <summary>审阅同意: the responsible person has read a paper and accepts it (§4.4, §5.7).</summary>
public sealed record AcceptPaper(PaperKind? Kind, string Opinion) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        PaperReading.Check(Kind, matter).Concat(Fields.Required(Opinion, "opinion", Text.Of("审阅意见"), "§4.4"));

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new PaperAccepted(Kind!.Value, Opinion));
}

/// <summary>A paper was read and accepted.</summary>
public sealed record PaperAccepted(PaperKind Paper, string Opinion) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("审阅材料，同意");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => PaperReading.Read(matter, Paper, true, Opinion, occurrence);
}

internal static class PaperReading
{
    public static IEnumerable<Refusal> Check(PaperKind? kind, Matter matter)
    {
        if (kind is null || !Owed.ToRead(matter).Contains(kind.Value))
        {
            yield return new("M-04", "§4.4", Text.Of("这份材料现在没有待审阅的。"), Text.Of("请在列出的材料中选取。"), "kind");
        }
    }

    public static Matter Read(Matter matter, PaperKind kind, bool accepted, string words, Occurrence occurrence)
    {
        var papers = matter.Papers.ToList();
        var index = papers.FindLastIndex(p => p.Kind == kind);
        papers[index] = papers[index] with { Accepted = accepted, Reading = words, ReadOn = occurrence.On };
        return matter with { Papers = papers };
    }
}
