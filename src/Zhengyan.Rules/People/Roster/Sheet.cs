using System.Globalization;

namespace Zhengyan.Rules;

/// <summary>
/// A cell as the spreadsheet gives it: its words, a date where it is a real one, and whether it was typed as a number
/// (a number has lost its last zeros: 2024.10 reads 2024.1).
/// </summary>
public readonly record struct SheetCell(string Text, DateOnly? Date = null, bool IsNumber = false)
{
    /// <summary>Nothing in it.</summary>
    public bool IsEmpty => Date is null && string.IsNullOrWhiteSpace(Text);

    /// <summary>The words as written, a real date in figures.</summary>
    public override string ToString() => Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Text ?? "";
}

/// <summary>A row with the number it has in the spreadsheet, from 1.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>The cell in a column, from 0; empty beyond the last.</summary>
    public SheetCell this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : new("");
}

/// <summary>A sheet: its name and rows; each cell of a merged area says what the area says.</summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows);
