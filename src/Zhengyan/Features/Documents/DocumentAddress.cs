using System.Collections.Frozen;
using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>Where the papers of a matter are. An address names the matter by its id and the paper by its kind, and nobody.</summary>
internal static class DocumentAddress
{
    private static readonly FrozenDictionary<string, DocumentKind> Kinds = Enum.GetValues<DocumentKind>().ToFrozenDictionary(Word);

    /// <summary>The page of a working copy.</summary>
    public static string Of(MatterId matter, DocumentKind kind) => $"/matters/{matter}/documents/{Word(kind)}";

    /// <summary>The page of the paper that is to be signed.</summary>
    public static string ToSign(MatterId matter, DocumentKind kind) => Of(matter, kind) + "?sign";

    /// <summary>The Word file, to be signed or as a working copy.</summary>
    public static string File(MatterId matter, DocumentKind kind, bool toSign) => Of(matter, kind) + "/file" + (toSign ? "?sign" : "");

    /// <summary>The kind of paper an address means; none where there is none of that name.</summary>
    public static DocumentKind? Kind(string word) => Kinds.TryGetValue(word, out var kind) ? kind : null;

    private static string Word(DocumentKind kind) => kind.ToString().ToLowerInvariant();
}
