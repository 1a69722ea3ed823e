namespace Zhengyan.Rules;

/// <summary>Places that stand on many papers.</summary>
internal static class DocumentLines
{
    /// <summary>Number and office, on the papers of a lead.</summary>
    public static IReadOnlyList<DocumentLine> OfLead { get; } =
    [
        new("线索.编号", Field.Lead, f => f.Matter.LeadNumber),
        .. Marks(new DocumentLine("线索.办理部门", Field.Lead, f => f.OfficeName)),
    ];

    /// <summary>Number and office, on the papers of a talk.</summary>
    public static IReadOnlyList<DocumentLine> OfTalk { get; } =
    [
        new("事项.编号", Field.Number, f => f.Matter.TalkNumber),
        .. Marks(new DocumentLine("事项.办理部门", Field.Number, f => f.OfficeName)),
    ];

    /// <summary>Whom the lead is about, as on the day.</summary>
    public static IReadOnlyList<DocumentLine> Named { get; } =
    [
        new("被反映人.姓名", Field.Subject, f => f.Matter.Subject!.Name),
        new("被反映人.单位", Field.Subject, f => f.Matter.Subject!.Unit),
        new("被反映人.职务", Field.Subject, f => f.Matter.Subject!.Title),
        new("被反映人.职级", Field.Subject, f => f.Matter.Subject!.Rank.Word().ToString()),
        new("被反映人.反映单位", Field.Subject, f => f.Matter.Subject!.IsUnit ? f.Matter.Subject.Unit : ""),
    ];

    /// <summary>The subject as on the day.</summary>
    public static IReadOnlyList<DocumentLine> Subject { get; } =
    [
        new("谈话对象.姓名", Field.Subject, f => f.Matter.Subject!.Name),
        new("谈话对象.单位", Field.Subject, f => f.Matter.Subject!.Unit),
        new("谈话对象.职务", Field.Subject, f => f.Matter.Subject!.Title),
        new("谈话对象.职级", Field.Subject, f => f.Matter.Subject!.Rank.Word().ToString()),
    ];

    /// <summary>Who held the talk, with the post of that day: the lead talker, the recorder, whoever took part.</summary>
    public static IReadOnlyList<DocumentLine> Talkers { get; } =
    [
        new("主谈人.姓名", Field.Arrangement, f => Of(f, f.Matter.Arrangement?.LeadTalker, f.Name)),
        new("主谈人.单位职务", Field.Arrangement, f => Of(f, f.Matter.Arrangement?.LeadTalker, p => f.Post(p, TalkDay(f)))),
        new("记录人.姓名", Field.Arrangement, f => Of(f, f.Matter.Arrangement?.Recorder, f.Name)),
        new("记录人.单位职务", Field.Arrangement, f => Of(f, f.Matter.Arrangement?.Recorder, p => f.Post(p, TalkDay(f)))),
        new("参加人.姓名和职务", Field.Arrangement, f => string.Join("、", (f.Matter.Arrangement?.Participants ?? []).Select(p => f.NameAndPost(p, TalkDay(f))))),
    ];

    /// <summary>When and where the talk is to be.</summary>
    public static IReadOnlyList<DocumentLine> TimeAndPlace { get; } =
    [
        new("谈话.预定时间", Field.Arrangement, f => ChineseDates.Time(f.Matter.Arrangement?.At)),
        new("谈话.预定地点", Field.Arrangement, f => f.Matter.Arrangement?.Place ?? ""),
    ];

    /// <summary>What is put beside the text where it is printed.</summary>
    public static IReadOnlyList<DocumentLine> Printed { get; } = Marks(
        new("文书.代码", Field.Number, f => f.Print?.Code ?? ""),
        new("文书.打印", Field.Number, f => f.Print?.By ?? ""));

    /// <summary>The same places, put beside the text and no part of it.</summary>
    public static IReadOnlyList<DocumentLine> Marks(params IReadOnlyList<DocumentLine> lines) => [.. lines.Select(l => l with { IsMark = true })];

    /// <summary>The number of a row, from 1.</summary>
    public static string Number(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    // Posts as on the day of the talk; as long as it was not held, as on the day it is planned for.
    private static DateOnly TalkDay(DocumentFacts facts) => facts.Matter.Talk?.On ?? DateOnly.FromDateTime(facts.Matter.Arrangement!.At);

    private static string Of(DocumentFacts facts, PersonId? person, Func<PersonId, string> text) => person is { } known ? text(known) : "";
}
