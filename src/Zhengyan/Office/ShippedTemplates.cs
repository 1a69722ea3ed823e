using System.Collections.Frozen;
using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>The templates that come with the software, one for each kind of paper, in the form of GB/T 9704-2012.</summary>
internal static class ShippedTemplates
{
    private static readonly FrozenDictionary<DocumentKind, Lazy<byte[]>> Files =
        Enum.GetValues<DocumentKind>().ToFrozenDictionary(kind => kind, kind => new Lazy<byte[]>(() => ShippedPapers.Of(kind).ToBytes()));

    /// <summary>The .docx of this kind.</summary>
    public static byte[] Of(DocumentKind kind) => Files[kind].Value;
}
