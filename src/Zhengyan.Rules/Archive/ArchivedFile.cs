namespace Zhengyan.Rules;

/// <summary>卷宗: its number, when it was made, where and for how long it is kept, and by which row of the retention table (§5.6, §5.7).</summary>
public sealed record ArchivedFile(string Number, DateOnly On, string KeptAt, Retention Retention = Retention.Permanent, string Basis = "")
{
    /// <summary>Until when it was decided to keep it on, after its time had run out; none where it was not.</summary>
    public DateOnly? KeptOnUntil { get; init; }

    /// <summary>The last day on which it must be kept; none where it is kept for good.</summary>
    public DateOnly? KeptUntil => KeptOnUntil ?? Retention.Until(On.Year);

    /// <summary>Whether its time has run out by that day.</summary>
    public bool IsOver(DateOnly day) => KeptUntil < day;
}
