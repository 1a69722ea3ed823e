using System.Globalization;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>A spreadsheet somebody handed in: its sheets, or why it cannot be read.</summary>
internal sealed record Spreadsheet(IReadOnlyList<Sheet> Sheets, Text? Problem)
{
    // A roster of 5,000 people takes under 2 MB; what unpacks to far more is no roster.
    private const int LargestFile = 20 << 20;
    private const long LargestContent = 200L << 20;
    private const int MostRows = 50_000;

    /// <summary>Reads an .xlsx: hidden sheets are left out, and every cell of a merged area says what the area says.</summary>
    public static async Task<Spreadsheet> Read(Stream file, CancellationToken stop)
    {
        using var content = new MemoryStream();
        var piece = new byte[81920];
        int read;
        while ((read = await file.ReadAsync(piece, stop)) > 0)
        {
            if (content.Length + read > LargestFile)
            {
                return Unreadable(Text.Of("文件超过 {0} MB", LargestFile >> 20));
            }

            content.Write(piece, 0, read);
        }

        return SpreadsheetKind.ProblemOf(content, LargestContent) is { } problem ? Unreadable(problem) : ReadSheets(content);
    }

    private static Spreadsheet ReadSheets(MemoryStream content)
    {
        try
        {
            var sheets = content.GetSheetInformations().Where(s => s.State == SheetState.Visible).ToList();
            var read = sheets.ConvertAll(s => new Sheet(s.Name, Rows(content, s.Name)));
            return read.Exists(s => s.Rows.Count > MostRows)
                ? Unreadable(Text.Of("表格超过 {0} 行", MostRows))
                : read.TrueForAll(s => s.Rows.Count == 0) ? Unreadable(Text.Of("表格是空的")) : new(read, null);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or InvalidOperationException
            or KeyNotFoundException or ArgumentException or NullReferenceException or IndexOutOfRangeException or OverflowException)
        {
            // The library meets a damaged file with whatever its code runs into; the answer is the same for all of them.
            return Unreadable(Text.Of("文件已损坏，请用 Excel 或 WPS 打开后另存为 .xlsx 再上传"));
        }
    }

    private static List<SheetRow> Rows(MemoryStream content, string sheet)
    {
        var rows = new List<SheetRow>();
        foreach (var row in content.Query(
            useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX, configuration: new OpenXmlConfiguration
            {
                FillMergedCells = true, IgnoreEmptyRows = false, EnableSharedStringCache = false,
            }).Cast<IDictionary<string, object?>>().Take(MostRows + 1))
        {
            rows.Add(new(rows.Count + 1, [.. row.Values.Select(Cell)]));
        }

        while (rows.Count > 0 && rows[^1].Cells.All(c => c.IsEmpty))
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return rows;
    }

    private static SheetCell Cell(object? value) => value switch
    {
        null => new(""),
        DateTime date => new("", DateOnly.FromDateTime(date)),
        double number => new(number.ToString("0.##########", CultureInfo.InvariantCulture), null, IsNumber: true),
        _ => new(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    private static Spreadsheet Unreadable(Text problem) => new([], problem);
}
