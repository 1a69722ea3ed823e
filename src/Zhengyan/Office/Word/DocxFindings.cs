using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>What was found in a file that a template must not have: each reason once.</summary>
internal sealed class DocxFindings
{
    // Whoever has so many has another problem than the twenty-first.
    private const int Most = 20;
    private readonly List<Refusal> refusals = [];

    public bool Any => refusals.Count > 0;

    /// <summary>Whether the file could not be read through, so that its placeholders cannot be judged either.</summary>
    public bool IsFatal => refusals.Contains(TemplateRefusals.Damaged) || refusals.Contains(TemplateRefusals.WrongXml)
        || refusals.Contains(TemplateRefusals.NoDocument) || refusals.Contains(TemplateRefusals.OtherForm);

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<Refusal> Refusals() => [.. refusals.OrderBy(r => r.Number, StringComparer.Ordinal)];

    public void Add(Refusal refusal)
    {
        if (refusals.Count < Most && !refusals.Contains(refusal))
        {
            refusals.Add(refusal);
        }
    }

    /// <summary>A word out of the file, short and harmless enough to stand in a sentence.</summary>
    public static string Shown(string word)
    {
        var plain = string.Concat(word.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return plain.Length <= 40 ? plain : plain[..40] + "…";
    }
}
