namespace Zhengyan.Rules;

/// <summary>
/// 旧卷: a file that was made on paper before this software: whom it is about, who may be nobody the directory knows, with unit and title as they stand in the file; of which
/// year; and its catalogue as it stands on the paper.
/// </summary>
public sealed record OldFile(string Name, string Post, int Year, IReadOnlyList<OldLine> Lines);

/// <summary>A line of an old file's catalogue.</summary>
public sealed record OldLine(string Author, string Title, DateOnly? Date, int? Pages, string Level, string Remark);
