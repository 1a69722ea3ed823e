using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>Names of a Word document's XML, as far as they are spoken of here.</summary>
internal static class W
{
    public static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    public static readonly XName Paragraph = Namespace + "p";
    public static readonly XName ParagraphProperties = Namespace + "pPr";
    public static readonly XName Run = Namespace + "r";
    public static readonly XName RunProperties = Namespace + "rPr";
    public static readonly XName Text = Namespace + "t";
    public static readonly XName Break = Namespace + "br";
    public static readonly XName Tab = Namespace + "tab";
    public static readonly XName RenderedPageBreak = Namespace + "lastRenderedPageBreak";
    public static readonly XName Table = Namespace + "tbl";
    public static readonly XName Row = Namespace + "tr";
    public static readonly XName Cell = Namespace + "tc";
    public static readonly XName CellProperties = Namespace + "tcPr";
    public static readonly XName DownMerge = Namespace + "vMerge";
    public static readonly XName TextBox = Namespace + "txbxContent";
    public static readonly XName Section = Namespace + "sectPr";
    public static readonly XName Numbering = Namespace + "numPr";
    public static readonly XName Value = Namespace + "val";
    public static readonly XName Type = Namespace + "type";
}
