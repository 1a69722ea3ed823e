namespace Zhengyan.Ui;

/// <summary>One reason why an act was refused, in the reader's language.</summary>
/// <param name="Code">The refusal's number: <c>A-03</c>.</param>
/// <param name="Clause">The clause behind it: <c>4.2</c>.</param>
/// <param name="Instead">What can be done instead.</param>
/// <param name="Field">Id of the field it is about; a field's id is its name unless it was given another.</param>
public sealed record RefusalLine(string Code, string? Clause, string Sentence, string? Instead = null, string? Field = null);
