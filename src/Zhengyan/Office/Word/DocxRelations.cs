namespace Zhengyan.Documents;

/// <summary>What parts of a .docx may refer to, and what becomes of it.</summary>
internal static class DocxRelations
{
    public const string Document = Prefix + "officeDocument";
    private const string Prefix = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    // What a paper is made of.
    private static readonly HashSet<string> Kept = ["styles", "settings", "fontTable", "theme", "numbering", "header", "footer", "footnotes", "endnotes", "image"];

    // What editors keep beside it and no paper wants: who wrote it, data behind form fields, settings of a printer, how it was last shown.
    private static readonly HashSet<string> LeftOut =
        ["webSettings", "stylesWithEffects", "customXml", "customXmlProps", "printerSettings", "glossaryDocument", "people", "comments", "commentsExtended", "commentsIds", "commentsExtensible",
            "font", "documenttasks", "docMetadata", "chatTranscript"];

    private static readonly HashSet<string> Macros = ["vbaProject", "wordVbaData", "keyMapCustomizations", "attachedToolbars", "vbaProjectSignature", "vbaProjectSignatureAgile", "xlMacrosheet"];

    /// <summary>The file that lists what this part refers to.</summary>
    public static string FileOf(string part) => part.LastIndexOf('/') is var slash and >= 0
        ? $"{part[..slash]}/_rels/{part[(slash + 1)..]}.rels"
        : $"_rels/{part}.rels";

    /// <summary>What becomes of what is referred to in this way.</summary>
    public static RelationFate Fate(string type)
    {
        var kind = Kind(type);
        return Macros.Contains(kind) ? RelationFate.Macro
            : Kept.Contains(kind) && type.StartsWith(Prefix, StringComparison.Ordinal) ? RelationFate.Kept
            : LeftOut.Contains(kind) ? RelationFate.LeftOut
            : RelationFate.Foreign;
    }

    /// <summary>The last word of the type, by which people who know the format call it.</summary>
    public static string Kind(string type) => type[(type.LastIndexOf('/') + 1)..];

    /// <summary>The name of the part that is meant; none where it would lie outside the file.</summary>
    public static string? Target(string from, string target)
    {
        var path = target.Split('#')[0];
        List<string> folders = path.StartsWith('/') ? [] : [.. from.Split('/')[..^1]];
        foreach (var step in path.Split('/').Where(s => s.Length > 0 && s != "."))
        {
            if (step != "..")
            {
                folders.Add(step);
            }
            else if (folders.Count == 0)
            {
                return null;
            }
            else
            {
                folders.RemoveAt(folders.Count - 1);
            }
        }

        return string.Join('/', folders);
    }
}

/// <summary>What becomes of something a part refers to.</summary>
internal enum RelationFate
{
    /// <summary>It is part of the paper.</summary>
    Kept,
    /// <summary>It is not taken over; the paper is the same without it.</summary>
    LeftOut,
    /// <summary>It runs, and the file is refused.</summary>
    Macro,
    /// <summary>A paper has no such thing, and the file is refused.</summary>
    Foreign,
}
