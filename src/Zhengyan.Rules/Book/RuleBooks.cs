using System.Text.Json;

namespace Zhengyan.Rules;

/// <summary>
/// An edition of the institution's own: what it changes, from when on. What it does not name stays as it was. <paramref name="Retention"/> and <paramref name="Deadlines"/>
/// are added; the earlier figures stay for what was made, or is counted, before.
/// </summary>
public sealed record OwnEdition(
    string Edition, DateOnly Since, ArchiveNumbering? Archive = null, IReadOnlyList<OwnRetention>? Retention = null, IReadOnlyList<OwnDeadline>? Deadlines = null);

/// <summary>A row of the retention table as the institution sets it.</summary>
public sealed record OwnRetention(FileKind Kind, Retention Period, string Basis);

/// <summary>A deadline as the institution sets it.</summary>
public sealed record OwnDeadline(Deadline Deadline, int Amount, DeadlineUnit Unit, string Basis);

/// <summary>The file <c>rules.json</c> of an institution is wrong: in which line, at which field, and how.</summary>
internal sealed class WrongRules(int line, string where, Text what) : Exception($"rules.json, line {line}, {where}: {what}")
{
    public Text InWords => Text.Of("规则文件第 {0} 行，{1}：{2}", line, where, what);
}

/// <summary>Every edition of the rule book there is here: the one shipped, and over it those of the institution, each over the one before.</summary>
public sealed class RuleBooks
{
    private readonly IReadOnlyList<RuleBook> editions;

    private RuleBooks(IReadOnlyList<RuleBook> editions) => this.editions = editions;

    /// <summary>Nothing of the institution's own.</summary>
    public static RuleBooks Shipped { get; } = new([RuleBook.Shipped]);

    /// <summary>With what the text of an institution's <c>rules.json</c> says; or in which line it is wrong, at which field, and how.</summary>
    public static (RuleBooks? Books, Text? Wrong) With(string json)
    {
        try
        {
            return (Over(Read(json), json), null);
        }
        catch (WrongRules wrong)
        {
            return (null, wrong.InWords);
        }
    }

    /// <summary>The one a matter starts under on that day.</summary>
    public RuleBook On(DateOnly day) => editions.Last(e => e.Since <= day || e == editions[0]);

    /// <summary>The one of that name; none where it is not here.</summary>
    public RuleBook? Of(string edition) => editions.FirstOrDefault(e => e.Edition == edition);

    private static RuleBooks Over(IReadOnlyList<OwnEdition> own, string json)
    {
        var lines = new JsonLines(json);
        var all = new List<RuleBook> { RuleBook.Shipped };
        foreach (var (edition, at) in own.Select((edition, i) => (edition, $"editions[{i}]")))
        {
            Check(edition, all, at, lines);
            all.Add(Over(all[^1], edition));
        }

        return new(all);
    }

    private static IReadOnlyList<OwnEdition> Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<OwnRules>(json, RuleBook.Reading)?.Editions ?? throw new WrongRules(1, "editions", Text.Of("没有写"));
        }
        catch (JsonException wrong)
        {
            var field = wrong.Path is { Length: > 2 } path ? path[2..] : "—";
            throw new WrongRules((int)(wrong.LineNumber ?? 0) + 1, field, Text.Of("读不懂，或者没有这一项"));
        }
    }

    private static void Check(OwnEdition own, IReadOnlyList<RuleBook> before, string at, JsonLines lines)
    {
        Demand(!string.IsNullOrWhiteSpace(own.Edition), "edition", Text.Of("没有写"));
        Demand(before.All(b => b.Edition != own.Edition), "edition", Text.Of("这个版本号已经用过"));
        Demand(own.Since > before[^1].Since, "since", Text.Of("须晚于前一版的日期 {0}", before[^1].Since));
        if (own.Archive is { } archive)
        {
            Demand(archive.Fonds is not null, "archive.fonds", Text.Of("没有写"));
            Demand(archive.Category is not null, "archive.category", Text.Of("没有写"));
            Demand(!string.IsNullOrWhiteSpace(archive.Pattern), "archive.pattern", Text.Of("没有写"));
            Demand(NumberPattern.Wrong(archive.Pattern) is null, "archive.pattern", NumberPattern.Wrong(archive.Pattern) ?? Text.Of(""));
        }

        foreach (var (row, i) in (own.Retention ?? []).Select((row, i) => (row, i)))
        {
            Demand(!string.IsNullOrWhiteSpace(row.Basis), $"retention[{i}].basis", Text.Of("没有写依据"));
        }

        foreach (var (row, i) in (own.Deadlines ?? []).Select((row, i) => (row, i)))
        {
            Demand(row.Amount > 0, $"deadlines[{i}].amount", Text.Of("须是正数"));
            Demand(!string.IsNullOrWhiteSpace(row.Basis), $"deadlines[{i}].basis", Text.Of("没有写依据"));
        }

        void Demand(bool so, string field, Text otherwise)
        {
            if (!so)
            {
                throw new WrongRules(lines.Of($"{at}.{field}"), $"{at}.{field}", otherwise);
            }
        }
    }

    private static RuleBook Over(RuleBook before, OwnEdition own) => before with
    {
        Edition = own.Edition, Since = own.Since, Archive = own.Archive ?? before.Archive,
        Retention = [.. before.Retention, .. (own.Retention ?? []).Select(r => new RetentionFigure(r.Kind, before.RetentionOf(r.Kind, own.Since).What, r.Period, r.Basis, own.Since))],
        Deadlines = [.. before.Deadlines, .. (own.Deadlines ?? []).Select(d =>
            before.Figure(d.Deadline, own.Since) with { Amount = d.Amount, Unit = d.Unit, Basis = d.Basis, Since = own.Since })],
    };

    private sealed record OwnRules(IReadOnlyList<OwnEdition> Editions);
}
