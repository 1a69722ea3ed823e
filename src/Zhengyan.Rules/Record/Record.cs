namespace Zhengyan.Rules;

/// <summary>The four parts of §3: why, the explanation, what was pointed out, attitude and measures.</summary>
public sealed record FourParts(string Reason, string Explanation, string Problems, string Attitude)
{
    /// <summary>None is empty (§3).</summary>
    public bool AreComplete => new[] { Reason, Explanation, Problems, Attitude }.All(p => !string.IsNullOrWhiteSpace(p));

    /// <summary>The sentences, in order, so that one can object to each.</summary>
    public IReadOnlyList<string> Sentences() =>
        [.. new[] { Reason, Explanation, Problems, Attitude }.SelectMany(Split)];

    private static IEnumerable<string> Split(string part)
    {
        var start = 0;
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] is '。' or '！' or '？' or '\n' || i == part.Length - 1)
            {
                var sentence = part[start..(i + 1)].Trim();
                start = i + 1;
                if (sentence.Length > 0)
                {
                    yield return sentence;
                }
            }
        }
    }
}

/// <summary>How the subject verified the record (§5.7).</summary>
public enum RecordVerification
{
    /// <summary>同意.</summary>
    Agreed,
    /// <summary>有不同意见, kept beside the record.</summary>
    Objected,
    /// <summary>拒绝签字, noted with a witness.</summary>
    Refused,
}

/// <summary>An objection: the sentence as it stands, and the subject's words.</summary>
public sealed record Objection(string Sentence, string Words);

/// <summary>A correction added to a record; what stood there stays.</summary>
public sealed record Correction(string Words, DateOnly On);

/// <summary>
/// 谈话记录: the four parts, when it was sent to the subject, and how they verified it. <paramref name="Witness"/> saw a refusal.
/// </summary>
public sealed record Record(
    FourParts Parts, DateOnly? SentOn, RecordVerification? Verified, string Witness, IReadOnlyList<Objection> Objections, IReadOnlyList<Correction> Corrections)
{
    /// <summary>The day it was verified; none before.</summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>How they refused, in words; empty where they did not.</summary>
    public string RefusedHow { get; init; } = "";

    /// <summary>The code of the text that was verified; empty before.</summary>
    public string VerifiedCode { get; init; } = "";

    /// <summary>The subject's signature under that text; none before, and none where they refused.</summary>
    public HandSignature? Signature { get; init; }
}

/// <summary>The words of a record's verification.</summary>
public static class RecordWords
{
    /// <summary>The word on the page.</summary>
    public static Text Word(this RecordVerification verification) => verification switch
    {
        RecordVerification.Agreed => Text.Of("本人核实无误"),
        RecordVerification.Objected => Text.Of("本人有不同意见"),
        RecordVerification.Refused => Text.Of("本人拒绝签字，有见证人"),
        _ => throw new ArgumentOutOfRangeException(nameof(verification), verification, null),
    };
}
