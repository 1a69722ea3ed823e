using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Zhengyan.Documents;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Shipped;

/// <summary>The fourteen papers that come with the software: their text, their schema, and LibreOffice's opinion of them.</summary>
public sealed class ShippedPapersTests
{
    public static TheoryData<DocumentKind> Kinds => [.. ExamplePapers.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_text_of_a_paper_is_the_expected_one(DocumentKind kind) =>
        Generated.Compare($"tests/Zhengyan.Tests/Documents/Expected/{kind}.expected.txt", PaperText.Of(ExamplePapers.File(kind)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_browser_shows_the_same_text_as_the_file(DocumentKind kind)
    {
        var printed = ExamplePapers.Template(kind).Print(ExamplePapers.Content(kind));
        Assert.Equal(
            string.Concat(PaperText.Of(ExamplePapers.File(kind)).Where(c => !char.IsWhiteSpace(c) && c is not ('|' or '/' or '—'))),
            string.Concat((Words(printed.Body) + Words(printed.Foot)).Where(c => !char.IsWhiteSpace(c) && c is not ('|' or '/' or '—'))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_schema_finds_no_error(DocumentKind kind) => Assert.All(
        [ExamplePapers.File(kind), ExamplePapers.File(ExamplePapers.Overlong(kind)), ShippedTemplates.Of(kind)], file => Assert.Empty(Errors(file)));

    [Fact]
    public async Task LibreOffice_turns_every_paper_into_pages_long_ones_too()
    {
        var folder = Directory.CreateTempSubdirectory("zhengyan-papers-").FullName;
        try
        {
            foreach (var kind in ExamplePapers.Kinds)
            {
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{kind}.docx"), ExamplePapers.File(kind), Stop);
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{kind}-long.docx"), ExamplePapers.File(ExamplePapers.Overlong(kind)), Stop);
            }

            await Run("soffice", folder, ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, .. Directory.GetFiles(folder, "*.docx")]);
            foreach (var kind in ExamplePapers.Kinds)
            {
                var text = await Run("pdftotext", folder, [$"{kind}.pdf", "-"]);
                Assert.Contains(Bare(kind.Word().ToString()), Bare(text), StringComparison.Ordinal);
                Assert.Equal(Pages(text), Count(Bare(text), Bare(ExamplePapers.Content(kind).Values.Single(v => v.Name == "文书.代码").Text)));
                Assert.True(Pages(await Run("pdftotext", folder, [$"{kind}-long.pdf", "-"])) > 1, $"{kind} has room for everything on one page");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Clause_5_8_no_paper_has_a_place_for_the_reporter() => Assert.All(ExamplePapers.Kinds, kind =>
        Assert.DoesNotContain(DocumentVocabularies.Of(kind).Values, name => name.Contains("反映人", StringComparison.Ordinal) && !name.StartsWith("被反映人", StringComparison.Ordinal)));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Errors(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}")];
    }

    private static string Words(IEnumerable<PrintedBlock> blocks) => string.Join('\n', blocks.Select(b => b switch
    {
        PrintedParagraph paragraph => string.Concat(paragraph.Texts.Select(t => t.Text)),
        PrintedTable table => string.Join('\n', table.Rows.Select(r => string.Join(' ', r.Cells.Select(c => Words(c.Blocks))))),
        _ => "",
    }));

    private static async Task<string> Run(string program, string folder, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(Stop);
        var said = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return said;
    }

    // pdftotext ends each page with a form feed.
    private static int Pages(string text) => text.Count(c => c == '\f');

    private static int Count(string text, string piece) => text.Split(piece).Length - 1;

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
