using System.Text.Json;
using System.Text.Json.Serialization;

namespace Zhengyan.Rules;

/// <summary>One of the seven circumstances of §2, restated. <paramref name="NeedsExplanation"/> for the last, 其他.</summary>
public sealed record Circumstance(int Number, string Word, bool NeedsExplanation);

/// <summary>Who approves, as the table of §4.2 names them.</summary>
public enum ApproverOffice
{
    /// <summary>分管干部的党委副书记.</summary>
    DeputySecretaryForCadres,
    /// <summary>纪委书记.</summary>
    DisciplineSecretary,
    /// <summary>纪委办(监察处)负责人.</summary>
    HeadOfDisciplineOffice,
    /// <summary>组织部负责人.</summary>
    HeadOfOrganisationDepartment,
    /// <summary>党委书记: upward, where the clause's own approvers may not.</summary>
    PartySecretary,
    /// <summary>校长: last, so that a matter never stalls.</summary>
    President,
}

/// <summary>The words of the approvers.</summary>
public static class ApproverWords
{
    /// <summary>The approver on the page.</summary>
    public static Text Word(this ApproverOffice office) => office switch
    {
        ApproverOffice.DeputySecretaryForCadres => Text.Of("分管干部的党委副书记"),
        ApproverOffice.DisciplineSecretary => Text.Of("纪委书记"),
        ApproverOffice.HeadOfDisciplineOffice => Text.Of("纪委办公室负责人"),
        ApproverOffice.HeadOfOrganisationDepartment => Text.Of("组织部负责人"),
        ApproverOffice.PartySecretary => Text.Of("党委书记"),
        ApproverOffice.President => Text.Of("校长"),
        _ => throw new ArgumentOutOfRangeException(nameof(office), office, null),
    };
}

/// <summary>A row of the approval table: for these ranks, tier after tier; within a tier either may approve (§4.2).</summary>
public sealed record ApprovalRow(IReadOnlyList<Rank> Ranks, IReadOnlyList<IReadOnlyList<ApproverOffice>> Tiers);

/// <summary>A clause of the measure, restated in the product's own words.</summary>
public sealed record ClauseText(string Number, string Title, string Restated);

/// <summary>An edition of the rule book: figures and tables with clause or basis. A matter keeps the edition it started under.</summary>
public sealed record RuleBook(
    string Edition, DateOnly Since, IReadOnlyList<ClauseText> Clauses, IReadOnlyList<Circumstance> Circumstances,
    IReadOnlyList<ApprovalRow> Approval, IReadOnlyList<DeadlineFigure> Deadlines,
    ArchiveNumbering Archive, IReadOnlyList<RetentionFigure> Retention)
{
    internal static readonly JsonSerializerOptions Reading = new()
    {
        PropertyNameCaseInsensitive = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The measure as its base, with house defaults for the deadlines it does not name.</summary>
    public static RuleBook Shipped { get; } = Parse(Resource("measure.json"));

    /// <summary>A rule book from its text; throws with line and field where the text is wrong.</summary>
    public static RuleBook Parse(string json)
    {
        var book = JsonSerializer.Deserialize<RuleBook>(json, Reading) ?? throw new JsonException("empty rule book");
        var missing = Enum.GetValues<Deadline>().Except(book.Deadlines.Select(d => d.Deadline)).Select(d => d.ToString())
            .Concat(Enum.GetValues<FileKind>().Except(book.Retention.Select(r => r.Kind)).Select(k => k.ToString())).ToList();
        return missing.Count == 0 ? book : throw new JsonException($"no figure for {string.Join(", ", missing)}");
    }

    /// <summary>The figure valid for a deadline counted from that day.</summary>
    public DeadlineFigure Figure(Deadline deadline, DateOnly from) =>
        Deadlines.Where(d => d.Deadline == deadline && d.Since <= from).MaxBy(d => d.Since)
        ?? Deadlines.Where(d => d.Deadline == deadline).MinBy(d => d.Since)!;

    /// <summary>The row of the retention table for a file made on that day.</summary>
    public RetentionFigure RetentionOf(FileKind kind, DateOnly on) =>
        Retention.Where(r => r.Kind == kind && r.Since <= on).MaxBy(r => r.Since) ?? Retention.Where(r => r.Kind == kind).MinBy(r => r.Since)!;

    /// <summary>The last day for something counted from a day; never a day off.</summary>
    public DateOnly Due(Deadline deadline, DateOnly from, WorkingCalendar calendar)
    {
        var figure = Figure(deadline, from);
        return figure.Unit == DeadlineUnit.WorkingDays
            ? calendar.AddWorkingDays(from, figure.Amount)
            : calendar.AddMonths(from, figure.Amount);
    }

    /// <summary>The tiers of approvers for a rank (§4.2); none for ranks outside the university's authority.</summary>
    public IReadOnlyList<IReadOnlyList<ApproverOffice>> ApprovalTiers(Rank rank) =>
        Approval.FirstOrDefault(r => r.Ranks.Contains(rank))?.Tiers ?? [];

    internal static string Resource(string name)
    {
        using var stream = typeof(RuleBook).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"no resource {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
