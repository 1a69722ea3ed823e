using System.Collections.Frozen;
using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>The templates that come with the software, one for each kind of paper, in the form of GB/T 9704-2012.</summary>
internal static class ShippedTemplates
{
    private static readonly FrozenDictionary<DocumentKind, Lazy<byte[]>> Files =
        Enum.GetValues<DocumentKind>().ToFrozenDictionary(kind => kind, kind => new Lazy<byte[]>(() => Everything(kind).ToBytes()));

    /// <summary>The .docx of this kind.</summary>
    public static byte[] Of(DocumentKind kind) => Files[kind].Value;

    // Everything the paper knows, in the order of its vocabulary.
    private static Gb9704 Everything(DocumentKind kind)
    {
        var vocabulary = DocumentVocabularies.Of(kind);
        var paper = Gb9704.Paper(kind.Word().ToString()).Table(table =>
        {
            table.Columns(44, 112);
            foreach (var name in vocabulary.Values)
            {
                table.Row(row => row.Label(name.Replace(".", "\n", StringComparison.Ordinal)).Wide($"{{{{{name}}}}}"));
            }
        });
        foreach (var (list, columns) in vocabulary.Lists.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            paper.Heading(list).Table(table => table.Columns([.. columns.Select(_ => 10)]).Heads([.. columns]).Line([.. columns.Select(c => $"{{{{{list}.{c}}}}}")]));
        }

        return paper;
    }
}
