namespace Zhengyan.Rules;

/// <summary>What of a matter a file can belong to, and who may put one there: only those who see it, so that no file widens who sees what (§5.8).</summary>
public static class AttachmentPlaces
{
    /// <summary>The places, in the order of the file.</summary>
    public static IReadOnlyList<Field> All { get; } =
    [
        Field.Lead, Field.Handling, Field.Verification, Field.Proposal, Field.Arrangement, Field.Briefing, Field.Notice, Field.Record, Field.Papers, Field.Form,
        Field.Measures, Field.Checks, Field.Committee, Field.Untruths, Field.File,
    ];

    /// <summary>The places where somebody with these parts may put a file now. The subject: what they still have to hand in, and proof of their measures (§4.4, §5.5).</summary>
    public static IReadOnlyList<Field> For(IReadOnlySet<Part> parts, Matter matter) =>
        StepTable.Find(matter.Stage, nameof(Attach)) is { } step && step.IsOpen(matter) && parts.Overlaps(step.Parts)
            ? [.. All.Where(place => Visibility.Sees(parts, place, matter) && (IsOfTheFile(parts) || IsOwed(place, matter)))]
            : [];

    /// <summary>The printed papers that somebody with these parts may put there signed.</summary>
    public static IReadOnlyList<DocumentKind> Papers(IReadOnlySet<Part> parts, Matter matter)
    {
        var places = For(parts, matter);
        return places.Count == 0 ? []
            : [.. Enum.GetValues<DocumentKind>().Select(DocumentTable.Of)
                .Where(paper => paper.IsThere(matter) && paper.TextFields.All(f => Visibility.Sees(parts, f, matter)) && (IsOfTheFile(parts) || places.Contains(paper.About)))
                .Select(paper => paper.Kind)];
    }

    /// <summary>The parts that will see a file there, at one time or another.</summary>
    public static IReadOnlyList<Part> SeenBy(IReadOnlyList<Field> fields) =>
        [.. Enum.GetValues<Part>().Where(part => fields.All(field => Visibility.MaySee([part], field)))];

    /// <summary>The word of a place on the page.</summary>
    public static Text Word(Field place) => place switch
    {
        Field.Lead => Text.Of("线索材料"),
        Field.Handling => Text.Of("处置和了结材料"),
        Field.Verification => Text.Of("核实材料"),
        Field.Proposal => Text.Of("谈话建议材料"),
        Field.Arrangement => Text.Of("谈话安排材料"),
        Field.Briefing => Text.Of("通报和提纲材料"),
        Field.Notice => Text.Of("通知和回执"),
        Field.Record => Text.Of("谈话记录材料"),
        Field.Papers => Text.Of("应交材料"),
        Field.Form => Text.Of("情况表材料"),
        Field.Measures => Text.Of("整改措施和凭据"),
        Field.Checks => Text.Of("了解改进情况的材料"),
        Field.Committee => Text.Of("党委研究材料"),
        Field.Untruths => Text.Of("不如实情况的材料"),
        Field.File => Text.Of("卷宗材料"),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "no file belongs there"),
    };

    private static bool IsOfTheFile(IReadOnlySet<Part> parts) => parts.Any(part => part != Part.Subject);

    private static bool IsOwed(Field place, Matter matter) => place switch
    {
        Field.Papers => matter.Stage == Stage.Papers && Owed.Unaccepted(matter).Any(),
        Field.Measures => matter.Measures.Any(m => m.DoneOn is null),
        _ => false,
    };
}
