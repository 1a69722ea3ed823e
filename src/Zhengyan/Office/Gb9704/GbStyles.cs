using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>The styles of a paper, each under the name a clerk sees in Word or WPS.</summary>
internal static class GbStyles
{
    // One of the 28 characters of a line.
    private const int Character = GbPage.TextWidth / 28;

    public static XElement ToXml() => new(W.Namespace + "styles", GbPage.Prefix,
        new XElement(W.Namespace + "docDefaults", new XElement(W.Namespace + "rPrDefault", Letters(GbFonts.FangSong, 32, [GbXml.Of("lang", ("val", "en-US"), ("eastAsia", "zh-CN"))]))),
        // The character grid adds to the size of this style: 16 pt less 848/4096 pt is the 28th part of a line. Lines are as high as those of the grid without being snapped to it,
        // because LibreOffice gives a character two places in a grid that is narrower than the character.
        Style("Normal", "Normal", null,
            [GbXml.Of("widowControl", ("val", 0)), GbXml.Of("autoSpaceDE", ("val", 0)), GbXml.Of("autoSpaceDN", ("val", 0)), GbXml.Of("snapToGrid", ("val", 0)), Exactly(GbPage.LinePitch), Aligned("both")],
            Letters(GbFonts.FangSong, 32)),
        Of(GbStyle.Letterhead, "发文机关标志", [Line("bottom", "single", 12, "FF0000"), Loosely(600, 240), Aligned("center")], Letters(GbFonts.XiaoBiaoSong, 52, [], "FF0000")),
        Of(GbStyle.NumberUnderLetterhead, "发文字号", [Spaced(0, 290), Aligned("center")]),
        Of(GbStyle.Title, "文书标题", [Kept(), Exactly(640), Aligned("center"), Level(0)], Letters(GbFonts.XiaoBiaoSong, 44)),
        Of(GbStyle.Number, "编号", [Kept(), Spaced(120, 120), Aligned("right")], Letters(GbFonts.FangSong, 28)),
        Of(GbStyle.Addressee, "主送", []),
        Of(GbStyle.Body, "文书正文", [Indented()]),
        Of(GbStyle.Heading, "一级标题", [Kept(), Indented(), Level(1)], Letters(GbFonts.Hei, 32)),
        Of(GbStyle.SubHeading, "二级标题", [Kept(), Indented(), Level(2)], Letters(GbFonts.Kai, 32)),
        Of(GbStyle.Remark, "附注", [Indented()]),
        Of(GbStyle.Office, "落款机关", [Kept(), GbXml.Of("ind", ("rightChars", 200), ("right", 2 * Character)), Aligned("right")]),
        Of(GbStyle.Date, "落款日期", [GbXml.Of("ind", ("rightChars", 400), ("right", 4 * Character)), Aligned("right")]),
        Of(GbStyle.SignatureLine, "签名行", [Tabs(("left", 17 * Character), ("right", GbPage.TextWidth)), Spaced(240, 0)]),
        Of(GbStyle.Cut, "裁切线", [Kept(), Line("bottom", "dashed", 6, "808080"), Spaced(0, 240)], Letters(GbFonts.FangSong, 16)),
        Of(GbStyle.ReceiptTitle, "回执标题", [Kept(), Spaced(0, 120), Aligned("center")], Letters(GbFonts.XiaoBiaoSong, 36)),
        Of(GbStyle.CopyTo, "抄送", [CopyLines(), Spaced(240, 0), GbXml.Of("ind", ("leftChars", 100), ("left", Character), ("rightChars", 100), ("right", Character))], Letters(GbFonts.FangSong, 28)),
        Of(GbStyle.Gap, "间隔", [Exactly(120)], Letters(GbFonts.FangSong, 8)),
        Of(GbStyle.Label, "表格标签", [Loosely(), Aligned("center")], Small()),
        Of(GbStyle.Value, "表格内容", [Loosely(), Aligned("left")], Small()),
        Of(GbStyle.Signature, "表格签名", [Loosely(), GbXml.Of("ind", ("rightChars", 100), ("right", 240)), Aligned("right")], Small()),
        Of(GbStyle.PageNumber, "单页页码", [Loosely(), GbXml.Of("ind", ("rightChars", 100), ("right", 280)), Aligned("right")], Letters(GbFonts.Song, 28, [], null, GbFonts.Song)),
        Of(GbStyle.EvenPageNumber, "双页页码", [Loosely(), GbXml.Of("ind", ("leftChars", 100), ("left", 280)), Aligned("left")], Letters(GbFonts.Song, 28, [], null, GbFonts.Song)),
        Of(GbStyle.Code, "文书码", [Loosely(60), Aligned("center")], Letters(GbFonts.Song, 18, [], "595959")));

    private static XElement Of(GbStyle id, string name, XElement[] paragraph, XElement? letters = null) => Style(id.ToString(), name, "Normal", paragraph, letters);

    private static XElement Style(string id, string name, string? basis, XElement[] paragraph, XElement? letters) => new(W.Namespace + "style",
        new XAttribute(W.Type, "paragraph"), basis is null ? new XAttribute(W.Namespace + "default", 1) : new XAttribute(W.Namespace + "customStyle", 1),
        new XAttribute(W.Namespace + "styleId", id), GbXml.Of("name", ("val", name)), basis is null ? null : GbXml.Of("basedOn", ("val", basis)), GbXml.Of("qFormat"),
        new XElement(W.ParagraphProperties, paragraph), letters);

    private static XElement Letters(string font, int halfPoints, XElement[]? more = null, string? colour = null, string latin = GbFonts.Latin) => new(W.RunProperties,
        GbXml.Of("rFonts", ("ascii", latin), ("eastAsia", font), ("hAnsi", latin), ("cs", latin)),
        colour is null ? null : GbXml.Of("color", ("val", colour)), GbXml.Of("sz", ("val", halfPoints)), GbXml.Of("szCs", ("val", halfPoints)), more);

    // Text in a form is smaller, and keeps out of the grid of the page.
    private static XElement Small() => new(W.RunProperties, GbXml.Of("snapToGrid", ("val", 0)), GbXml.Of("sz", ("val", 24)), GbXml.Of("szCs", ("val", 24)));

    private static XElement Aligned(string how) => GbXml.Of("jc", ("val", how));

    private static XElement Exactly(int height) => GbXml.Of("spacing", ("line", height), ("lineRule", "exact"));

    private static XElement Loosely(int before = 0, int after = 0) => GbXml.Of("spacing", ("before", before), ("after", after), ("line", 288), ("lineRule", "auto"));

    private static XElement Kept() => GbXml.Of("keepNext");

    private static XElement Level(int level) => GbXml.Of("outlineLvl", ("val", level));

    private static XElement Indented() => GbXml.Of("ind", ("firstLineChars", 200), ("firstLine", 2 * Character));

    private static XElement Spaced(int before, int after) => GbXml.Of("spacing", ("before", before), ("after", after));

    private static XElement Tabs(params (string Kind, int At)[] stops) => new(W.Namespace + "tabs", stops.Select(s => GbXml.Of("tab", ("val", s.Kind), ("pos", s.At))));

    private static XElement Line(string side, string kind, int size, string colour) =>
        new(W.Namespace + "pBdr", GbXml.Of(side, ("val", kind), ("sz", size), ("space", 1), ("color", colour)));

    private static XElement CopyLines() => new(W.Namespace + "pBdr", Line("top", "single", 8, "000000").Elements(), Line("bottom", "single", 8, "000000").Elements());
}
