using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>
/// The page of GB/T 9704-2012: A4, a text area of 156 by 225 millimetres with 22 lines of 28 characters, the page number outside at its foot, and the binding margin inside.
/// </summary>
internal static class GbPage
{
    /// <summary>156 millimetres in twentieths of a point.</summary>
    public const int TextWidth = 11906 - Left - Right;

    /// <summary>How high a line is: 22 fill 225 millimetres.</summary>
    public const int LinePitch = 580;

    // 28, 26, 37 and 35 millimetres. What the last line of 22 is short of is taken from the margins above and below, a twentieth of a millimetre.
    private const int Left = 1588;
    private const int Right = 1474;
    private const int Top = 2097;
    private const int Bottom = 1981;
    private const int CharacterSpace = -848;
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    public static int Twips(int millimetres) => millimetres * 1440 * 10 / 254;

    /// <summary>The file with this body, and the code at the foot of its pages.</summary>
    public static DocxPackage Package(IEnumerable<XElement> body, string code) => new(
    [
        new("word/document.xml", Types + "document.main+xml", Document(body), null,
        [
            new("rId1", Relation + "styles", "word/styles.xml"), new("rId2", Relation + "settings", "word/settings.xml"), new("rId3", Relation + "fontTable", "word/fontTable.xml"),
            new("rId4", Relation + "footer", "word/footer1.xml"), new("rId5", Relation + "footer", "word/footer2.xml"),
        ]),
        new("word/styles.xml", Types + "styles+xml", GbStyles.ToXml(), null, []),
        new("word/settings.xml", Types + "settings+xml", Settings(), null, []),
        new("word/fontTable.xml", Types + "fontTable+xml", GbFonts.ToXml(), null, []),
        new("word/footer1.xml", Types + "footer+xml", Footer(GbStyle.PageNumber, code), null, []),
        new("word/footer2.xml", Types + "footer+xml", Footer(GbStyle.EvenPageNumber, code), null, []),
    ]);

    private static XElement Document(IEnumerable<XElement> body) => new(W.Namespace + "document", Prefix,
        new XAttribute(XNamespace.Xmlns + "r", W.Relations), new XElement(W.Namespace + "body", body, Section()));

    private static XElement Section() => new(W.Section,
        Reference("default", "rId4"), Reference("even", "rId5"),
        GbXml.Of("pgSz", ("w", 11906), ("h", 16838)),
        GbXml.Of("pgMar", ("top", Top), ("right", Right), ("bottom", Bottom), ("left", Left), ("header", 851), ("footer", 1247), ("gutter", 0)),
        GbXml.Of("docGrid", ("type", "linesAndChars"), ("linePitch", LinePitch), ("charSpace", CharacterSpace)));

    private static XElement Reference(string type, string id) =>
        new(W.Namespace + "footerReference", new XAttribute(W.Type, type), new XAttribute(W.Relations + "id", id));

    private static XElement Footer(GbStyle style, string code)
    {
        var number = GbXml.Paragraph(style, "— ");
        number.Add(new XElement(W.Namespace + "fldSimple", new XAttribute(W.Namespace + "instr", " PAGE "), GbXml.Run("1")), GbXml.Run(" —"));
        return new(W.Namespace + "ftr", Prefix, number, code.Length == 0 ? null : GbXml.Paragraph(GbStyle.Code, code));
    }

    private static XElement Settings() => new(W.Namespace + "settings", Prefix,
        new XElement(W.Namespace + "mirrorMargins"),
        GbXml.Of("defaultTabStop", ("val", 420)),
        new XElement(W.Namespace + "evenAndOddHeaders"),
        GbXml.Of("characterSpacingControl", ("val", "compressPunctuation")),
        new XElement(W.Namespace + "compat",
            new XElement(W.Namespace + "balanceSingleByteDoubleByteWidth"), new XElement(W.Namespace + "useFELayout"),
            GbXml.Of("compatSetting", ("name", "compatibilityMode"), ("uri", "http://schemas.microsoft.com/office/word"), ("val", 15))),
        GbXml.Of("themeFontLang", ("val", "en-US"), ("eastAsia", "zh-CN")));

    internal static XAttribute Prefix => new(XNamespace.Xmlns + "w", W.Namespace);
}
