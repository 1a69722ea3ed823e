using System.Globalization;

namespace Zhengyan.Rules;

/// <summary>A row of an old file's catalogue as it was typed, or as it stands in a spreadsheet.</summary>
public sealed record OldRow(string Author, string Title, string Date, string Pages, string Level, string Remark)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d", "yyyyMMdd", "yyyy.M.d", "yyyy/M/d", "yyyy年M月d日"];

    /// <summary>Nothing in it.</summary>
    public bool IsEmpty => (Author + Title + Date + Pages + Level + Remark).Trim().Length == 0;

    /// <summary>The line it says, as far as it can be read.</summary>
    public OldLine Line => new(Author.Trim(), Title.Trim(), Day, Count, Level.Trim(), Remark.Trim());

    /// <summary>What of it cannot be read; none where all can.</summary>
    public Text? Wrong =>
        Date.Trim().Length > 0 && Day is null ? Text.Of("日期「{0}」读不懂", Date.Trim())
        : Pages.Trim().Length > 0 && Count is null ? Text.Of("页数「{0}」读不懂", Pages.Trim())
        : null;

    private DateOnly? Day => DateOnly.TryParseExact(Date.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // 7, or from page to page: 3-9.
    private int? Count => Pages.Trim().Split('-', '—', '–', '~') switch
    {
        [var count] when Number(count) is { } n => n,
        [var from, var to] when Number(from) is { } first && Number(to) is { } last && last >= first => last - first + 1,
        _ => null,
    };

    private static int? Number(string typed) => int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Reads a catalogue from a spreadsheet: below the row that has the names of the columns, every row that is not empty.</summary>
public static class OldCatalogue
{
    private static readonly string[][] Columns = [["责任者", "作者"], ["题名", "文件题名", "标题", "材料名称"], ["日期", "文件日期"], ["页数", "页次", "页号"], ["密级", "保密"], ["备注"]];

    /// <summary>The rows; none where no sheet has a column 题名.</summary>
    public static IReadOnlyList<OldRow>? Of(IReadOnlyList<Sheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            if (sheet.Rows.FirstOrDefault(r => Find(r, Columns[1]) >= 0) is { } head)
            {
                var places = Columns.Select(names => Find(head, names)).ToArray();
                return [.. sheet.Rows.Where(r => r.Number > head.Number).Select(r => Row(r, places)).Where(r => !r.IsEmpty)];
            }
        }

        return null;
    }

    private static OldRow Row(SheetRow row, int[] places)
    {
        var cells = places.Select(p => p < 0 ? "" : row[p].ToString()).ToArray();
        return new(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    private static int Find(SheetRow head, string[] names) =>
        Enumerable.Range(0, head.Cells.Count).FirstOrDefault(i => names.Contains(string.Concat(head[i].Text?.Where(c => !char.IsWhiteSpace(c)) ?? [])), -1);
}
