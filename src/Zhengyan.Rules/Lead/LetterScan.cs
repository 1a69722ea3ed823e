namespace Zhengyan.Rules;

/// <summary>A scanned piece of the raw letter. Sealed with its text by whoever records the events, it never becomes part of one (§5.8).</summary>
/// <param name="Name">The name of the file. It may say who sent it, and stands in the envelope alone.</param>
/// <param name="MediaType">What it is, by its content.</param>
/// <param name="Content">Its bytes.</param>
public sealed record LetterScan(string Name, string MediaType, ReadOnlyMemory<byte> Content)
{
    /// <summary>How many come with one letter.</summary>
    public const int Most = 10;

    /// <summary>How large those of one letter may be together: 20 MB.</summary>
    public const int MostBytes = 20 << 20;
}
