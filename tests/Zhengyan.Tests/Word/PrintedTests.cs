using System.Diagnostics;
using Zhengyan.Documents;

namespace Zhengyan.Tests.Word;

/// <summary>Papers opened by LibreOffice and turned into pages, as an office without Word would.</summary>
public sealed class PrintedTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_paper_is_opened_and_printed_with_22_lines_on_a_page()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("zhengyan-office");
        try
        {
            var full = Gb9704.Paper("满页");
            for (var line = 1; line <= 60; line++)
            {
                full.Paragraph($"第{line}行");
            }

            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "full.docx"), full.ToBytes(), Stop);
            await File.WriteAllBytesAsync(
                Path.Combine(folder.FullName, "notice.docx"), Template.Read(ExamplePaper.Notice().ToBytes(), Vocabulary.Known).Template!.Fill(Vocabulary.Content), Stop);
            await Run("soffice", $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", folder.FullName,
                Path.Combine(folder.FullName, "full.docx"), Path.Combine(folder.FullName, "notice.docx"));

            Assert.Equal(22, (await Run("pdftotext", "-f", "2", "-l", "2", Path.Combine(folder.FullName, "full.pdf"), "-")).Split('\n').Count(l => l.StartsWith('第')));
            var notice = await Run("pdftotext", "-layout", Path.Combine(folder.FullName, "notice.pdf"), "-");
            foreach (var words in new[] { "谈话通知书", "张𬭎同志：", "定于", "回", "核验码：ABCD-EFGH-JKMN" })
            {
                Assert.Contains(words, notice, StringComparison.Ordinal);
            }

            Assert.DoesNotContain("{{", notice, StringComparison.Ordinal);
            Assert.Matches("Page size: +595", await Run("pdfinfo", Path.Combine(folder.FullName, "notice.pdf")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode == 0, await error);
        return output;
    }
}
