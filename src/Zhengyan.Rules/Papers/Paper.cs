namespace Zhengyan.Rules;

/// <summary>The papers a subject may owe (§4.4).</summary>
public enum PaperKind
{
    /// <summary>书面检查, of a person.</summary>
    SelfCriticism,
    /// <summary>集体剖析材料, of a unit.</summary>
    CollectiveAnalysis,
    /// <summary>整改措施, of a unit.</summary>
    RectificationMeasures,
}

/// <summary>A paper as handed in; <paramref name="Accepted"/> is none until the responsible person has read it, with their words (§4.4).</summary>
public sealed record Paper(PaperKind Kind, string Words, DateOnly On, bool Late, bool? Accepted, string Reading, DateOnly? ReadOn);

/// <summary>What is owed after the talk, computed (§4.4, §5.6, §5.7).</summary>
public static class Owed
{
    /// <summary>The papers this finding and this subject call for.</summary>
    public static IReadOnlyList<PaperKind> Kinds(Matter matter) => Kinds(matter.FindingOrNone, matter.Subject!.IsUnit);

    /// <summary>The papers a finding calls for, of a person or of a unit.</summary>
    public static IReadOnlyList<PaperKind> Kinds(Finding? finding, bool isUnit) =>
        finding != Finding.SlightViolation ? []
        : isUnit ? [PaperKind.CollectiveAnalysis, PaperKind.RectificationMeasures]
        : [PaperKind.SelfCriticism];

    /// <summary>The papers still to be handed in: never handed in, or returned.</summary>
    public static IEnumerable<PaperKind> ToHandIn(Matter matter) =>
        Kinds(matter).Where(kind => matter.Papers.LastOrDefault(p => p.Kind == kind) is null or { Accepted: false });

    /// <summary>Until when it is to be handed in: counted from the talk, and where it was returned, from then.</summary>
    public static DateOnly HandInDue(Matter matter, PaperKind kind, Now now) =>
        now.Due(Deadline.SelfCriticism, matter.Papers.LastOrDefault(p => p.Kind == kind) is { Accepted: false, ReadOn: { } returned } ? returned : matter.Talk!.On);

    /// <summary>The papers handed in and not read yet.</summary>
    public static IEnumerable<PaperKind> ToRead(Matter matter) =>
        Kinds(matter).Where(kind => matter.Papers.LastOrDefault(p => p.Kind == kind) is { Accepted: null });

    /// <summary>The papers not accepted yet, handed in or not.</summary>
    public static IEnumerable<PaperKind> Unaccepted(Matter matter) =>
        Kinds(matter).Where(kind => matter.Papers.LastOrDefault(p => p.Kind == kind) is not { Accepted: true });

    /// <summary>Everything still owed before the follow-up, in words.</summary>
    public static IEnumerable<Text> AfterTalk(Matter matter)
    {
        if (matter.Record?.Verified is null)
        {
            yield return Text.Of("谈话记录须经本人核实");
        }

        foreach (var kind in Unaccepted(matter))
        {
            yield return kind.Word();
        }

        if (matter.Form?.ReceivedOn is null)
        {
            yield return Text.Of("诫勉谈话教育情况表");
        }
    }

    /// <summary>The word of a paper on the page.</summary>
    public static Text Word(this PaperKind kind) => kind switch
    {
        PaperKind.SelfCriticism => Text.Of("书面检查"),
        PaperKind.CollectiveAnalysis => Text.Of("集体剖析材料"),
        PaperKind.RectificationMeasures => Text.Of("整改措施"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
