namespace Zhengyan.Documents;

/// <summary>A filled paper as a browser shows and prints it: what stands on it, and what stands at the foot of every page.</summary>
public sealed record PrintedPaper(IReadOnlyList<PrintedBlock> Body, IReadOnlyList<PrintedParagraph> Foot);

/// <summary>A piece of a paper.</summary>
public abstract record PrintedBlock;

/// <summary>A paragraph, by the name of its style; a name that is none of ours is shown as text of the body.</summary>
public sealed record PrintedParagraph(string Style, string Align, IReadOnlyList<PrintedText> Texts) : PrintedBlock
{
    /// <summary>Whether a new page begins with it.</summary>
    public bool IsNewPage { get; init; }

    /// <summary>Nothing stands in it.</summary>
    public bool IsEmpty => Texts.Count == 0;
}

/// <summary>Letters of one form; a tab is a gap, underlined where one signs on it.</summary>
public sealed record PrintedText(string Text, bool IsBold, bool IsUnderlined)
{
    /// <summary>A gap, with no letters.</summary>
    public bool IsGap { get; init; }
}

/// <summary>A table; the widths of its columns in hundredths of its own.</summary>
public sealed record PrintedTable(IReadOnlyList<int> Widths, IReadOnlyList<PrintedRow> Rows) : PrintedBlock
{
    /// <summary>The rows that come again on every page.</summary>
    public IEnumerable<PrintedRow> Heads => Rows.TakeWhile(r => r.IsHead);

    /// <summary>All the others.</summary>
    public IEnumerable<PrintedRow> Others => Rows.SkipWhile(r => r.IsHead);
}

/// <summary>A row, at least so many pixels high.</summary>
public sealed record PrintedRow(bool IsHead, int Height, IReadOnlyList<PrintedCell> Cells);

/// <summary>A cell over so many columns and rows.</summary>
public sealed record PrintedCell(int Across, int Down, IReadOnlyList<PrintedBlock> Blocks);
