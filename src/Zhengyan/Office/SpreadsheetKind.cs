using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>Tells an .xlsx from what is handed in for one.</summary>
internal static partial class SpreadsheetKind
{
    // Compound files: the old .xls, and every Office file with a password.
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Why this is no spreadsheet that can be read; none where it looks like one.</summary>
    public static Text? ProblemOf(MemoryStream content, long largest)
    {
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        if (bytes.IsEmpty)
        {
            return Text.Of("文件是空的");
        }

        if (bytes.StartsWith(Compound))
        {
            return bytes.IndexOf(Encrypted) >= 0
                ? Text.Of("文件设有打开密码，请去掉密码后再上传")
                : Text.Of("这是旧格式（.xls 或 .et）的表格，请另存为 .xlsx 后再上传");
        }

        return bytes.StartsWith("PK"u8) ? ProblemInside(content, largest) : Text.Of("这不是 .xlsx 表格");
    }

    private static Text? ProblemInside(MemoryStream content, long largest)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry("xl/workbook.xml") is not { } workbook)
            {
                return Text.Of("这不是 .xlsx 表格");
            }

            if (zip.Entries.Sum(e => e.Length) > largest)
            {
                return Text.Of("表格内容过大");
            }

            using var reader = new StreamReader(workbook.Open());
            return DatesFrom1904().IsMatch(reader.ReadToEnd())
                ? Text.Of("表格使用 1904 日期系统，日期会差四年，请在 Excel 选项中取消后另存")
                : null;
        }
        catch (InvalidDataException)
        {
            return Text.Of("文件已损坏，请用 Excel 或 WPS 打开后另存为 .xlsx 再上传");
        }
        finally
        {
            content.Position = 0;
        }
    }

    [GeneratedRegex("date1904\\s*=\\s*[\"'](1|true)[\"']")]
    private static partial Regex DatesFrom1904();
}
