using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>Looks at every element of a part as it is read, and finds what a template must not have.</summary>
/// <param name="findings">Where it is noted.</param>
/// <param name="known">The ids of what the part refers to.</param>
internal sealed class DocxInspection(DocxFindings findings, HashSet<string> known)
{
    private const string Sessions = "http://schemas.microsoft.com/office/word/2010/wordml";

    private static readonly HashSet<string> LeftBehind =
    [
        "proofErr", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "dataBinding", "placeholder", "printerSettings", "attachedTemplate", "mailMerge", "linkStyles", "saveThroughXslt",
        "updateFields", "docVars", "rsids", "attachedSchema", "embedTrueTypeFonts", "saveSubsetFonts", "embedRegular", "embedBold", "embedItalic", "embedBoldItalic",
    ];

    private static readonly HashSet<string> Revisions =
    [
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "tblGridChange", "numberingChange",
        "cellIns", "cellDel", "cellMerge", "commentReference", "commentRangeStart",
    ];

    private static readonly HashSet<string> Objects = ["object", "control", "altChunk", "subDoc", "movie", "contentPart", "OLEObject", "frameset"];

    private readonly DocxFields fields = new(findings);

    /// <summary>Ids of editing sessions and of paragraphs, which must not come twice when a paragraph is repeated.</summary>
    public static bool LeavesOut(XName attribute) =>
        (attribute.Namespace == W.Namespace && attribute.LocalName.StartsWith("rsid", StringComparison.Ordinal))
        || (attribute.NamespaceName == Sessions && attribute.LocalName is "paraId" or "textId");

    /// <summary>What editors leave behind and no paper needs; of a content control also its id, which must not come twice.</summary>
    public static bool LeavesOut(XElement element, XElement parent) => LeftBehind.Contains(element.Name.LocalName)
        || (element.Name == W.Namespace + "id" && parent.Name == W.Namespace + "sdtPr");

    public void Open(XElement element)
    {
        var name = element.Name.LocalName;
        if (element.Name.Namespace == W.Namespace && Revisions.Contains(name))
        {
            findings.Add(TemplateRefusals.Revisions);
        }

        if (Objects.Contains(name))
        {
            findings.Add(TemplateRefusals.Embedded(name));
        }

        foreach (var attribute in element.Attributes().Where(a => a.Value.Length > 0))
        {
            if (attribute.Name.Namespace == W.Relations)
            {
                LookAtReference(attribute.Value);
            }
            else if (attribute.Name.LocalName is "href" or "src" or "althref")
            {
                findings.Add(TemplateRefusals.Linked(attribute.Name.LocalName));
            }
        }

        fields.Open(element);
    }

    public void Close(XElement element)
    {
        if (element.Name == W.Run && IsHidden(element.Element(W.RunProperties)) && element.Elements(W.Text).Any(t => !string.IsNullOrWhiteSpace(t.Value)))
        {
            findings.Add(TemplateRefusals.Hidden);
        }

        fields.Close(element);
    }

    public void Finish() => fields.Finish();

    /// <summary>Whether text of this form is not shown.</summary>
    public static bool IsHidden(XElement? properties) =>
        properties?.Element(W.Namespace + "vanish") is { } vanish && (string?)vanish.Attribute(W.Value) is not ("0" or "false" or "off");

    private void LookAtReference(string id)
    {
        if (!known.Contains(id))
        {
            findings.Add(TemplateRefusals.Damaged);
        }
    }
}
