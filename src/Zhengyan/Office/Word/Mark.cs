using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>
/// What a placeholder becomes when its template is read. Filling follows these marks and never looks at text, so that a value with braces in it is text like any other.
/// </summary>
internal static class Mark
{
    private static readonly XNamespace Namespace = "urn:zhengyan:template";

    /// <summary>A place where a value is put.</summary>
    public static readonly XName Put = Namespace + "put";

    /// <summary>Which value; of a list, <see cref="List"/> says which list and this which column.</summary>
    public static readonly XName Name = "name";

    /// <summary>The list a place takes its value from.</summary>
    public static readonly XName List = "list";

    /// <summary>On a row or paragraph: the list it is repeated for.</summary>
    public static readonly XName Each = Namespace + "each";

    /// <summary>On a row or paragraph: what must not be empty, names separated by spaces.</summary>
    public static readonly XName If = Namespace + "if";

    /// <summary>Where a paragraph is divided, while it is being filled.</summary>
    public static readonly XName Divide = Namespace + "divide";

    /// <summary>Whether this is one of the marks above, which no file has.</summary>
    public static bool IsMark(XName name) => name.Namespace == Namespace;
}
