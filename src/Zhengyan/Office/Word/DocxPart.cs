using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>A part of a .docx: a picture by its bytes, all else by its XML.</summary>
/// <param name="Name">Its place in the package, without a slash in front.</param>
/// <param name="Relations">What it refers to, in the order of the file.</param>
internal sealed record DocxPart(string Name, string ContentType, XElement? Xml, byte[]? Bytes, IReadOnlyList<DocxRelation> Relations)
{
    /// <summary>Whether paragraphs of the paper stand in it.</summary>
    public bool HoldsText => Xml is not null
        && Xml.Name.Namespace == W.Namespace && Xml.Name.LocalName is "document" or "hdr" or "ftr" or "footnotes" or "endnotes";

    /// <summary>Whether anything in it is to be filled in.</summary>
    public bool IsMarked() => Xml is not null && Xml.DescendantsAndSelf().Any(e => Mark.IsMark(e.Name) || e.Attributes().Any(a => Mark.IsMark(a.Name)));
}

/// <summary>What a part refers to, by an id that stands in its XML.</summary>
/// <param name="Target">The name of the part meant.</param>
internal sealed record DocxRelation(string Id, string Type, string Target);
