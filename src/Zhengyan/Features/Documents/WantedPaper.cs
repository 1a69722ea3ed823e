using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>A paper that somebody may print: of which matter, as a working copy or to be signed, and from which facts it is made.</summary>
internal sealed record WantedPaper(Document Document, MatterSeen Seen, bool ToSign, DocumentFacts Facts)
{
    /// <summary>The number on it, and its title: what a file of it is called.</summary>
    public string Name => $"{Document.Number(Seen.Matter)} {Document.Kind.Word()}";

    /// <summary>What its reader sees of it.</summary>
    public Shown Shown => Shown.One(Seen.Matter.Id, [.. Document.Fields.Where(f => Visibility.Sees(Seen.Parts, f, Seen.Matter))]);

    /// <summary>The signature drawn under the record, where this is the record; its reader sees what it stands under.</summary>
    public HandSignature? Signature => Document.Kind == DocumentKind.Record && Seen.Matter.Record!.Signature is { Way: SigningWay.Drawn } drawn ? drawn : null;

    /// <summary>Whether the reader sees the whole text, and may print the paper to be signed.</summary>
    public bool IsWhole => Document.IsWholeFor(Seen.Parts, Seen.Matter);

    /// <summary>What stands on it for this reader.</summary>
    public DocumentContent Content() => Document.Content(Facts, Seen.Parts);
}
