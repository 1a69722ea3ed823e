using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>打击报复投诉: who reads it today, one field, and the way back with a code.</summary>
/// <param name="Receipt">The code of this form, sealed.</param>
/// <param name="Reader">Whoever would read it; none where nobody may.</param>
/// <param name="ReaderAbove">Whoever would, where it is about the discipline secretary.</param>
public sealed record ComplaintModel(Frame Frame, string Receipt, Text? Reader, Text? ReaderAbove)
{
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public IReadOnlyList<Refusal> CodeRefusals { get; init; } = [];

    public Typed Typed { get; init; } = Typed.Nothing;

    public string Command { get; } = Guid.NewGuid().ToString("N");
}

/// <summary>What its writer takes along: the code, which is shown now and never again.</summary>
/// <param name="Before">The form had been sent before with other words, which are those that were filed.</param>
public sealed record ReceiptModel(Frame Frame, string Code, Text? Reader, bool Before);

/// <summary>How a complaint stands, for whoever has its code. Nothing of what they wrote, nor of what was done: a code may be found by somebody else.</summary>
public sealed record FollowModel(Frame Frame, Complaint Complaint, string Code, Text? Reader)
{
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public Typed Typed { get; init; } = Typed.Nothing;

    public string Command { get; } = Guid.NewGuid().ToString("N");
}

/// <summary>Who reads complaints, by post and name: who writes one is to know.</summary>
internal static class ReaderWords
{
    public static Text? Of(IReadOnlyList<Post> posts, University university) => posts.Count == 0 ? null
        : Text.List(posts.DistinctBy(p => p.Person).Select(p => PostWords.Of(p, university) + university.Person(p.Person).Name));
}
