using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>One point of a verification report as it was typed.</summary>
public sealed record PointRow(string? What = null, string? Outcome = null)
{
    /// <summary>The rows as they were typed, the empty ones left out.</summary>
    public static IReadOnlyList<PointRow> Rows(Typed typed) =>
        [.. typed.Rows("points").Select(i => new PointRow(typed.Raw($"points[{i}].What"), typed.Raw($"points[{i}].Outcome")))
            .Where(r => !string.IsNullOrWhiteSpace(r.What + r.Outcome))];

    /// <summary>The same rows as the rules take them.</summary>
    public static IReadOnlyList<VerifiedPoint> Points(Typed typed) =>
        [.. Rows(typed).Select(r => new VerifiedPoint(r.What?.ReplaceLineEndings("\n").Trim() ?? "", Typed.As<PointOutcome>(r.Outcome)))];
}
