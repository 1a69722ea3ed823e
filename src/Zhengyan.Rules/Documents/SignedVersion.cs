namespace Zhengyan.Rules;

/// <summary>What a printed code says of the text that stood on the page.</summary>
public enum SignedText
{
    /// <summary>It is the text as it stands now.</summary>
    Current,
    /// <summary>It was the text at that version of the matter; it has changed since.</summary>
    Earlier,
    /// <summary>No version of this matter has such a text: another matter's, mistyped, or made otherwise.</summary>
    Unknown,
}

/// <summary>Which version of a paper was signed.</summary>
/// <param name="Text">Whether its text is still the current one, was once, or never was.</param>
/// <param name="Version">The version of the matter that was printed; none where there is no such text.</param>
public sealed record SignedVersion(SignedText Text, int? Version)
{
    /// <summary>No version has such a text.</summary>
    public static SignedVersion Unknown { get; } = new(SignedText.Unknown, null);

    /// <summary>
    /// Which version a code stands for. <paramref name="current"/> is the matter as it is now; <paramref name="atVersion"/> gives it as it was after so many events, none where
    /// it never had as many.
    /// </summary>
    public static SignedVersion Of(DocumentCode code, DocumentFacts current, Func<int, DocumentFacts?> atVersion)
    {
        var then = code.Version == current.Matter.Version ? current : atVersion(code.Version);
        if (then is null || DocumentTable.Of(code.Kind).Number(then.Matter) != code.Number || TextCodeOf(code.Kind, then) != code.TextCode)
        {
            return Unknown;
        }

        return new(TextCodeOf(code.Kind, current) == code.TextCode ? SignedText.Current : SignedText.Earlier, code.Version);
    }

    private static string? TextCodeOf(DocumentKind kind, DocumentFacts facts)
    {
        var document = DocumentTable.Of(kind);
        return document.IsThere(facts.Matter) ? TextCode.Of(document.Whole(facts).CanonicalText()) : null;
    }
}
