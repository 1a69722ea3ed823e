using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Zhengyan.Documents;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Word;

/// <summary>Papers in the form of GB/T 9704-2012: margins, grid and typefaces from the file, and no fault for whatever opens it.</summary>
public sealed class Gb9704Tests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly byte[] Paper = ExamplePaper.Notice().ToBytes();

    [Fact]
    public void The_page_has_the_margins_and_the_grid_of_the_standard()
    {
        var section = SmallDocx.Xml(Paper).Descendants(W + "sectPr").Single();
        Assert.Equal((210, 297), (Millimetres(section, "pgSz", "w"), Millimetres(section, "pgSz", "h")));
        Assert.Equal((37, 28, 26, 35), (Millimetres(section, "pgMar", "top"), Millimetres(section, "pgMar", "left"), Millimetres(section, "pgMar", "right"), Millimetres(section, "pgMar", "bottom")));
        Assert.Equal(("linesAndChars", "580", "-848"), (Value(section, "docGrid", "type"), Value(section, "docGrid", "linePitch"), Value(section, "docGrid", "charSpace")));
        // 22 lines of the grid fit between the margins, and 28 characters beside each other.
        Assert.InRange(16838 - Number(section, "pgMar", "top") - Number(section, "pgMar", "bottom"), 22 * 580, (23 * 580) - 1);
        Assert.InRange((11906 - 1588 - 1474) / 28 / 20.0, 16 - (848 / 4096.0) - 0.05, 16 - (848 / 4096.0) + 0.05);
    }

    [Theory]
    [InlineData("Body", "仿宋_GB2312", "32")]
    [InlineData("Title", "方正小标宋简体", "44")]
    [InlineData("Heading", "黑体", "32")]
    [InlineData("SubHeading", "楷体_GB2312", "32")]
    [InlineData("PageNumber", "宋体", "28")]
    public void Text_has_the_typefaces_and_sizes_of_the_standard_by_name(string style, string font, string halfPoints)
    {
        var styles = SmallDocx.Xml(Paper, "word/styles.xml").Elements(W + "style").ToDictionary(s => (string)s.Attribute(W + "styleId")!);
        var letters = styles[style].Element(W + "rPr") ?? styles["Normal"].Element(W + "rPr")!;
        Assert.Equal((font, halfPoints), (Value(letters, "rFonts", "eastAsia"), Value(letters, "sz", "val")));
        Assert.DoesNotContain(SmallDocx.Xml(Paper, "word/fontTable.xml").Descendants(), e => e.Name.LocalName.StartsWith("embed", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_number_stands_between_dashes_on_the_outer_side_and_the_date_four_characters_from_the_right()
    {
        var styles = SmallDocx.Xml(Paper, "word/styles.xml").Elements(W + "style").ToDictionary(s => (string)s.Attribute(W + "styleId")!);
        Assert.Equal(("right", "left"), (Value(styles["PageNumber"], "jc", "val"), Value(styles["EvenPageNumber"], "jc", "val")));
        Assert.Equal(("right", "400"), (Value(styles["Date"], "jc", "val"), Value(styles["Date"], "ind", "rightChars")));
        Assert.NotNull(SmallDocx.Xml(Paper, "word/settings.xml").Element(W + "evenAndOddHeaders"));
        Assert.NotNull(SmallDocx.Xml(Paper, "word/settings.xml").Element(W + "mirrorMargins"));
        Assert.Equal("— 1 —", SmallDocx.Text(Paper, "word/footer1.xml").Split('\n')[0]);
    }

    [Fact]
    public void Neither_a_template_nor_a_paper_made_with_it_has_a_fault_for_the_validator()
    {
        var template = Template.Read(Paper, Vocabulary.Known);
        Assert.Empty(template.Refusals);
        Assert.Empty(Faults(Paper));
        Assert.Empty(Faults(template.Template!.Fill(Vocabulary.Content)));
        Assert.Empty(Faults(template.Template.Fill(new(DocumentKind.Notice, [], []))));
    }

    [Fact]
    public void Every_shipped_template_asks_for_what_its_paper_has_and_has_no_fault()
    {
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            var reading = Template.Read(ShippedTemplates.Of(kind), DocumentVocabularies.Of(kind));
            Assert.Empty(reading.Refusals.Select(r => $"{kind}: {r.Reason}"));
            Assert.Empty(Faults(reading.Template!.Fill(new(kind, [], []))));
        }
    }

    [Fact]
    public void The_example_reads_as_it_is_written()
    {
        var text = SmallDocx.Text(Template.Read(Paper, Vocabulary.Known).Template!.Fill(Vocabulary.Content));
        Assert.Equal(ExamplePaper.Text, text);
    }

    internal static IReadOnlyList<string> Faults(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}")];
    }

    private static int Millimetres(XElement parent, string element, string attribute) => (int)Math.Round(Number(parent, element, attribute) * 25.4 / 1440);

    private static int Number(XElement parent, string element, string attribute) => int.Parse(Value(parent, element, attribute), System.Globalization.CultureInfo.InvariantCulture);

    private static string Value(XElement parent, string element, string attribute) => (string?)parent.Descendants(W + element).First().Attribute(W + attribute) ?? "";
}
