namespace Zhengyan.Rules;

/// <summary>归档: the file is made, with its number and where it is kept; never while something is owed (§4.4, §5.6, §5.7).</summary>
public sealed record ArchiveMatter(string KeptAt) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        foreach (var owed in matter.Stage.HasFileWithoutTalk() ? [] : Owed.AfterTalk(matter))
        {
            yield return new("K-01", "§4.4", Text.Of("还缺：{0}，不能归档。", owed), Text.Of("请先办完所缺的一项。"));
        }

        if (matter.Measures.Count(m => m.DoneOn is null) is > 0 and var open)
        {
            yield return new("K-07", "§5.5", Text.Of("还有 {0} 条整改措施没有报告完成，不能归档。", open), Text.Of("请谈话对象先报告完成情况；在纸上报告的，由受理人补录。"));
        }

        foreach (var missing in Catalogue.Of(matter).Where(line => !line.IsThere))
        {
            yield return new("K-02", "§5.7", Text.Of("卷内缺少{0}。", missing.Title), Text.Of("请先补齐。"));
        }

        foreach (var refusal in Fields.Required(KeptAt, "keptAt", Text.Of("存放处"), "§5.7"))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now)
    {
        var row = now.Book.RetentionOf(Retentions.KindOf(matter), now.Today);
        // A file that was opened again keeps its number, unless that says how long it is kept, and it is kept for another time now.
        var number = matter.FileBefore is { } before && before.Retention == row.Period ? before.Number : NumberPattern.Next(now.Book.Archive, row.Period, now);
        return Decision.Accept(new MatterArchived(number, KeptAt, row.Period, row.Basis));
    }
}

/// <summary>The matter was archived. One that ended without a talk stays at its end, and has its file there.</summary>
public sealed record MatterArchived(string Number, string KeptAt, Retention Retention = Retention.Permanent, string Basis = "") : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("归档");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = matter.Stage.HasFileWithoutTalk() ? matter.Stage : Stage.Archived, File = new(Number, occurrence.On, KeptAt, Retention, Basis ?? ""),
    };
}
