namespace Zhengyan.Rules;

/// <summary>What a printed code says of the text that stood on the page.</summary>
public enum SignedText
{
    /// <summary>It is the text as it stands now.</summary>
    Current,
    /// <summary>It was the text once; it has changed since.</summary>
    Earlier,
    /// <summary>No version of this matter has such a text: another matter's, mistyped, or made otherwise.</summary>
    Unknown,
}

/// <summary>Which version of a paper was signed.</summary>
/// <param name="Text">Whether its text is still the current one, was once, or never was.</param>
/// <param name="Version">The last version of the matter that had that text; none where there is no such text.</param>
public sealed record SignedVersion(SignedText Text, int? Version)
{
    /// <summary>No version has such a text.</summary>
    public static SignedVersion Unknown { get; } = new(SignedText.Unknown, null);

    /// <summary>
    /// Which version a code stands for. <paramref name="current"/> is the matter as it is now; <paramref name="earlier"/> gives it as it was before each of its events, the latest first.
    /// </summary>
    public static SignedVersion Of(DocumentCode code, DocumentFacts current, IEnumerable<DocumentFacts> earlier) =>
        Fits(code, current) ? new(SignedText.Current, current.Matter.Version)
        : earlier.FirstOrDefault(then => Fits(code, then)) is { } then ? new(SignedText.Earlier, then.Matter.Version)
        : Unknown;

    private static bool Fits(DocumentCode code, DocumentFacts facts) =>
        TextCodeOf(code.Kind, facts) == code.TextCode && DocumentTable.Of(code.Kind).Number(facts.Matter) == code.Number;

    private static string? TextCodeOf(DocumentKind kind, DocumentFacts facts)
    {
        var document = DocumentTable.Of(kind);
        return document.IsThere(facts.Matter) ? TextCode.Of(document.Whole(facts).CanonicalText()) : null;
    }
}
