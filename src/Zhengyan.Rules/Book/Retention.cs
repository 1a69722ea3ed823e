namespace Zhengyan.Rules;

/// <summary>保管期限: how long a file is kept. What is not known is kept for good.</summary>
public enum Retention
{
    /// <summary>永久.</summary>
    Permanent,
    /// <summary>30年.</summary>
    ThirtyYears,
    /// <summary>10年.</summary>
    TenYears,
}

/// <summary>What kind of file it is, as the retention table tells them apart. The first that fits is the one.</summary>
public enum FileKind
{
    /// <summary>The committee's opinion was asked because little or nothing improved (§4.5).</summary>
    Committee,
    /// <summary>A slight violation of a unit (§4.4).</summary>
    SlightViolationOfUnit,
    /// <summary>A slight violation of a person (§1.2).</summary>
    SlightViolation,
    /// <summary>The person asked for the talk themself (§5.4).</summary>
    OwnRequest,
    /// <summary>No violation (§1.2).</summary>
    NoViolation,
    /// <summary>Suspected violation, transferred out (§1.2).</summary>
    Transferred,
    /// <summary>Unfounded and closed (§1.2).</summary>
    Unfounded,
    /// <summary>Proposed, and not approved (§4.2).</summary>
    Declined,
}

/// <summary>A row of the retention table, valid for files made from <paramref name="Since"/> on.</summary>
public sealed record RetentionFigure(FileKind Kind, string What, Retention Period, string Basis, DateOnly Since);

/// <summary>How files are numbered: the fonds, the category, and the pattern with <c>{序号:4}</c> and the like.</summary>
public sealed record ArchiveNumbering(string Fonds, string Category, string Pattern);

/// <summary>The words and the years of the periods, and which kind a file is of.</summary>
public static class Retentions
{
    /// <summary>The period on the page and on the paper.</summary>
    public static Text Word(this Retention period) => period switch
    {
        Retention.Permanent => Text.Of("永久"),
        Retention.ThirtyYears => Text.Of("30年"),
        Retention.TenYears => Text.Of("10年"),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, null),
    };

    /// <summary>As archive numbers write it: Y, D30, D10.</summary>
    public static string Code(this Retention period) => period switch
    {
        Retention.Permanent => "Y",
        Retention.ThirtyYears => "D30",
        Retention.TenYears => "D10",
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, null),
    };

    /// <summary>The last day on which a file made in that year must be kept: counted from the first of January after it. None where it is kept for good.</summary>
    public static DateOnly? Until(this Retention period, int year) => period switch
    {
        Retention.Permanent => null,
        Retention.ThirtyYears => new DateOnly(year + 30, 12, 31),
        Retention.TenYears => new DateOnly(year + 10, 12, 31),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, null),
    };

    /// <summary>Of which kind the file of a matter is.</summary>
    public static FileKind KindOf(Matter matter) =>
        matter.Stage == Stage.Transferred ? FileKind.Transferred
        : matter.Stage == Stage.Closed ? FileKind.Unfounded
        : matter.Stage == Stage.Declined ? FileKind.Declined
        : matter.Committee.Count > 0 ? FileKind.Committee
        : matter.FindingOrNone == Finding.SlightViolation ? matter.Subject!.IsUnit ? FileKind.SlightViolationOfUnit : FileKind.SlightViolation
        : matter.Request is not null ? FileKind.OwnRequest
        : FileKind.NoViolation;
}
