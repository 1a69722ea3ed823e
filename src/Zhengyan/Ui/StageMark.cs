namespace Zhengyan.Ui;

/// <summary>One stage of the track.</summary>
/// <param name="Label">Already in the reader's language.</param>
/// <param name="Note">When it was done, or how long there is left.</param>
public sealed record StageMark(string Label, StagePlace Place, string? Note = null);

public enum StagePlace
{
    Done,
    Current,
    Ahead,

    /// <summary>Does not apply to this matter.</summary>
    Skipped,
}
