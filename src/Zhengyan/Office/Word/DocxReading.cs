using System.Xml.Linq;
using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>
/// Takes from a .docx what a paper is made of, and finds everything in it that a template must not have. What is not followed from the document is not taken over.
/// </summary>
internal sealed class DocxReading
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly IReadOnlyDictionary<string, byte[]> entries;
    private readonly DocxFindings findings = new();
    private readonly Dictionary<string, DocxPart> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> overrides = new(StringComparer.OrdinalIgnoreCase);

    private DocxReading(IReadOnlyDictionary<string, byte[]> entries) => this.entries = entries;

    /// <summary>The parts of the paper as far as they could be read, and every reason why the file is no template.</summary>
    public static (DocxPackage? Package, IReadOnlyList<Refusal> Refusals) Read(byte[] file)
    {
        var zip = DocxZip.Open(file);
        return zip.Refusal is { } refusal ? (null, [refusal]) : new DocxReading(zip.Entries).Read();
    }

    private (DocxPackage?, IReadOnlyList<Refusal>) Read()
    {
        ReadContentTypes();
        LookAtEveryRelation();
        if (findings.Any)
        {
            return (null, findings.Refusals());
        }

        var main = RelationsOf("").FirstOrDefault(r => DocxRelations.Kind(r.Type) == "officeDocument");
        if (main is null || overrides.GetValueOrDefault(main.Target) is not { } type || !entries.ContainsKey(main.Target))
        {
            findings.Add(TemplateRefusals.NoDocument);
        }
        else if (main.Type != DocxRelations.Document || type != Word)
        {
            findings.Add(type.Contains("wordprocessingml", StringComparison.Ordinal) ? TemplateRefusals.OtherForm : TemplateRefusals.NoDocument);
        }
        else
        {
            Take(main.Target, type);
            if (HiddenStyles.Hide(parts.Values))
            {
                findings.Add(TemplateRefusals.Hidden);
            }
        }

        return findings.IsFatal ? (null, findings.Refusals()) : (new([.. parts.Values]), findings.Refusals());
    }

    private void ReadContentTypes()
    {
        if (!entries.TryGetValue("[Content_Types].xml", out var file))
        {
            findings.Add(TemplateRefusals.NoDocument);
            return;
        }

        foreach (var type in (DocxXml.Read(file, findings)?.Elements() ?? []).Where(e => e.Name.Namespace == ContentTypes))
        {
            var content = (string?)type.Attribute("ContentType") ?? "";
            if (content.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || content.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(TemplateRefusals.Macros);
            }

            overrides[((string?)type.Attribute("PartName") ?? "").TrimStart('/')] = content;
        }
    }

    // Also of parts that nothing leads to: a file that fetches something is refused whether or not it would get there.
    private void LookAtEveryRelation()
    {
        foreach (var file in entries.Keys.Where(n => n.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var relation in DocxXml.Read(entries[file], findings)?.Elements() ?? [])
            {
                var type = (string?)relation.Attribute("Type") ?? "";
                if (string.Equals((string?)relation.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
                {
                    findings.Add(TemplateRefusals.Linked(DocxFindings.Shown(DocxRelations.Kind(type))));
                }
                else if (DocxRelations.Fate(type) == RelationFate.Macro)
                {
                    findings.Add(TemplateRefusals.Macros);
                }
            }
        }
    }

    private void Take(string name, string type)
    {
        var relations = RelationsOf(name);
        List<DocxRelation> foreign = [.. relations.Where(r => DocxRelations.Fate(r.Type) == RelationFate.Foreign)];
        foreign.ForEach(r => findings.Add(TemplateRefusals.Embedded(DocxFindings.Shown(DocxRelations.Kind(r.Type)))));
        List<DocxRelation> kept = [.. relations.Where(r => DocxRelations.Fate(r.Type) == RelationFate.Kept && entries.ContainsKey(r.Target))];
        if (DocxXml.Read(entries[name], findings, new(findings, [.. kept.Concat(foreign).Select(r => r.Id)])) is not { } xml)
        {
            return;
        }

        parts[name] = new(name, type, xml, null, kept);
        foreach (var relation in kept.Where(r => !parts.ContainsKey(r.Target)))
        {
            if (DocxRelations.Kind(relation.Type) == "image")
            {
                TakePicture(relation.Target, entries[relation.Target]);
            }
            else
            {
                Take(relation.Target, overrides.GetValueOrDefault(relation.Target) ?? "application/xml");
            }
        }
    }

    private void TakePicture(string name, byte[] bytes)
    {
        var type = bytes switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
            [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
            _ => null,
        };
        if (type is null)
        {
            findings.Add(TemplateRefusals.Pictures);
        }
        else
        {
            parts[name] = new(name, type, null, bytes, []);
        }
    }

    private List<DocxRelation> RelationsOf(string part)
    {
        if (!entries.TryGetValue(DocxRelations.FileOf(part), out var file) || DocxXml.Read(file, findings) is not { } list)
        {
            return [];
        }

        var relations = new List<DocxRelation>();
        foreach (var relation in list.Elements(Relationships + "Relationship"))
        {
            if (DocxRelations.Target(part, (string?)relation.Attribute("Target") ?? "") is { } target)
            {
                relations.Add(new((string?)relation.Attribute("Id") ?? "", (string?)relation.Attribute("Type") ?? "", target));
            }
            else
            {
                findings.Add(TemplateRefusals.WrongNames);
            }
        }

        return relations;
    }
}
