using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>What was found out about a file that somebody wants to hand in: what it is, or every reason why it is not taken.</summary>
/// <param name="MediaType">By its content; empty where it is none of the kinds that are taken.</param>
/// <param name="Pages">How many pages it has; none where that cannot be said.</param>
/// <param name="Blank">The numbers of its empty pages, from 1.</param>
/// <param name="Untold">The numbers of pages of which cannot be said whether they are empty.</param>
internal sealed record FileVerdict(string MediaType, int? Pages, IReadOnlyList<int> Blank, IReadOnlyList<int> Untold, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Nothing speaks against it.</summary>
    public bool IsTaken => Refusals.Count == 0;
}

/// <summary>What a look into a file brings to light, bit by bit.</summary>
internal sealed class FileFindings
{
    private readonly List<Refusal> refusals = [];

    public int? Pages { get; set; }

    public List<int> Blank { get; } = [];

    public List<int> Untold { get; } = [];

    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <summary>A reason against it; the same reason is said once.</summary>
    public void Refuse(Refusal refusal)
    {
        if (refusals.All(r => r.Number != refusal.Number))
        {
            refusals.Add(refusal);
        }
    }

    /// <summary>What is known of the one page of a picture.</summary>
    public void OnePage(bool? isBlank)
    {
        Pages = 1;
        if (isBlank != false)
        {
            (isBlank is null ? Untold : Blank).Add(1);
        }
    }
}

/// <summary>A file is not built as one of its kind is.</summary>
internal sealed class BrokenFile(string why) : Exception(why);

/// <summary>A file asks for more work than any honest one.</summary>
internal sealed class TooMuchWork() : Exception("the file takes too long to look through");
