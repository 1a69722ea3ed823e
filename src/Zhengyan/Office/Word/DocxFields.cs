using System.Text;
using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>Follows the fields of a part. Page numbers are allowed; everything else fetches, asks or changes when it is opened.</summary>
internal sealed class DocxFields(DocxFindings findings)
{
    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase) { "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES" };
    private static readonly XName Simple = W.Namespace + "fldSimple";
    private static readonly XName Character = W.Namespace + "fldChar";
    private static readonly XName Instruction = W.Namespace + "instrText";

    // What has been written so far in each field that is open, the innermost last; null once its result has begun.
    private readonly Stack<StringBuilder?> open = new();

    public void Open(XElement element)
    {
        if (element.Name == Simple)
        {
            Judge((string?)element.Attribute(W.Namespace + "instr") ?? "");
        }
        else if (element.Name == Character)
        {
            Turn((string?)element.Attribute(W.Namespace + "fldCharType"));
        }
    }

    public void Close(XElement element)
    {
        if (element.Name != Instruction)
        {
            return;
        }

        if (open.TryPeek(out var field) && field is not null)
        {
            field.Append(element.Value);
        }
        else
        {
            Judge(element.Value);
        }
    }

    /// <summary>A field that is not closed is a field as well.</summary>
    public void Finish()
    {
        while (open.Count > 0)
        {
            End();
        }
    }

    private void Turn(string? to)
    {
        if (to == "begin")
        {
            open.Push(new());
        }
        else if (open.Count > 0)
        {
            End();
            if (to == "separate")
            {
                open.Push(null);
            }
        }
    }

    private void End()
    {
        if (open.Pop() is { } field)
        {
            Judge(field.ToString());
        }
    }

    // The innermost words first: a field inside a field's words would make them up.
    private void Judge(string words)
    {
        var code = words.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        if (!Allowed.Contains(code))
        {
            findings.Add(TemplateRefusals.Field(code.Length == 0 ? "?" : DocxFindings.Shown(code)));
        }
    }
}
