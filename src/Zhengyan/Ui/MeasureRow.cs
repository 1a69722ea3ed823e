namespace Zhengyan.Ui;

/// <summary>One row of measures as it was typed.</summary>
/// <param name="Problem">What the measure is for; only where the paper asks for it (collective analysis).</param>
public sealed record MeasureRow(string? Text = null, string? Owner = null, string? Due = null, string? Problem = null);
