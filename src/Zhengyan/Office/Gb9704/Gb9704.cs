using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>
/// A paper in the form of GB/T 9704-2012, written from top to bottom as it is read. Its text may have placeholders; what comes out is a template like one that was uploaded.
/// </summary>
internal sealed class Gb9704
{
    private readonly List<XElement> body = [];
    private readonly string title;
    private string letterhead = "";
    private string number = "";
    private string code = "";

    private Gb9704(string title) => this.title = title;

    /// <summary>A paper with this title, in 22 pt 小标宋, centred; <c>\n</c> where the title is broken.</summary>
    public static Gb9704 Paper(string title) => new(title);

    /// <summary>发文机关标志: the office in red at the top, over a red line.</summary>
    public Gb9704 Letterhead(string office)
    {
        letterhead = office;
        return this;
    }

    /// <summary>发文字号 or 编号: under the letterhead in the middle, and where there is none, under the title on the right.</summary>
    public Gb9704 Number(string text)
    {
        number = text;
        return this;
    }

    /// <summary>主送: who is written to, without an indent.</summary>
    public Gb9704 Addressee(string text) => Add(GbStyle.Addressee, text);

    /// <summary>A paragraph of the body, indented by two characters.</summary>
    public Gb9704 Paragraph(string text) => Add(GbStyle.Body, text);

    /// <summary>一、 in 黑体.</summary>
    public Gb9704 Heading(string text) => Add(GbStyle.Heading, text);

    /// <summary>（一） in 楷体.</summary>
    public Gb9704 SubHeading(string text) => Add(GbStyle.SubHeading, text);

    /// <summary>附件 or a remark beside the text, indented like the body and kept with it.</summary>
    public Gb9704 Remark(string text) => Add(GbStyle.Remark, text);

    /// <summary>A form or a list in lines.</summary>
    public Gb9704 Table(Action<GbTable> write)
    {
        var table = new GbTable();
        write(table);
        body.Add(table.ToXml());
        // Two tables in a row would be one; the line between them takes no room to speak of.
        body.Add(GbXml.Paragraph(GbStyle.Gap, ""));
        return this;
    }

    /// <summary>落款: the office ends two characters from the right, and under it the date four.</summary>
    public Gb9704 Signed(string office, string date)
    {
        body.Add(GbXml.Paragraph(GbStyle.Body, ""));
        return Add(GbStyle.Office, office).Add(GbStyle.Date, date);
    }

    /// <summary>A line to sign on, with the day beside it.</summary>
    public Gb9704 SignatureLine(string who, string date = "　　年　　月　　日")
    {
        body.Add(GbXml.SignatureLine(who, date));
        return this;
    }

    /// <summary>回执: below a line to cut along, what is sent back, and where it is signed.</summary>
    public Gb9704 Receipt(string heading, params string[] text)
    {
        body.Add(GbXml.Paragraph(GbStyle.Cut, ""));
        Add(GbStyle.ReceiptTitle, heading);
        foreach (var paragraph in text)
        {
            Paragraph(paragraph);
        }

        return this;
    }

    /// <summary>抄送: between two lines, at the end.</summary>
    public Gb9704 CopyTo(string text) => Add(GbStyle.CopyTo, text);

    /// <summary>What follows stands on a new page.</summary>
    public Gb9704 NewPage()
    {
        body.Add(GbXml.PageBreak());
        return this;
    }

    /// <summary>文书码 at the foot of every page.</summary>
    public Gb9704 Code(string text)
    {
        code = text;
        return this;
    }

    /// <summary>The .docx.</summary>
    public byte[] ToBytes() => GbPage.Package([.. Front(), .. body], code).ToBytes();

    private IEnumerable<XElement> Front()
    {
        if (letterhead.Length > 0)
        {
            yield return GbXml.Paragraph(GbStyle.Letterhead, letterhead);
            yield return GbXml.Paragraph(GbStyle.NumberUnderLetterhead, number);
        }

        foreach (var line in title.Split('\n'))
        {
            yield return GbXml.Paragraph(GbStyle.Title, line);
        }

        yield return letterhead.Length == 0 && number.Length > 0 ? GbXml.Paragraph(GbStyle.Number, number) : GbXml.Paragraph(GbStyle.Gap, "");
    }

    private Gb9704 Add(GbStyle style, string text)
    {
        body.AddRange(text.Split('\n').Select(line => GbXml.Paragraph(style, line)));
        return this;
    }
}
