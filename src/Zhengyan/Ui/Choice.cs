namespace Zhengyan.Ui;

/// <summary>One thing to choose, in the reader's language.</summary>
/// <param name="Explanation">What choosing it means, or why it cannot be chosen.</param>
/// <param name="Clause">The clause behind it: <c>4.3</c>.</param>
public sealed record Choice(string Value, string Label, string? Explanation = null, string? Clause = null, bool Closed = false);

/// <summary>A person to choose, with the sentence why they are offered.</summary>
/// <param name="Closed">Shown, but cannot be chosen; the reason says why not.</param>
public sealed record PersonChoice(
    string Value, string Name, string? Post, string Reason, string? Clause = null, bool Closed = false);
