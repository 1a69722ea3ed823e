using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>书面检查, its cover sheet, with the text where it was handed in here (§4.4); how the responsible person read it stands beside it (§5.7).</summary>
internal static class SelfCriticismDocument
{
    public static Document Document { get; } = new(
        DocumentKind.SelfCriticism, Field.Papers, [Officer, Head, LeadTalker, Subject], m => m.Talk is not null && Owed.Kinds(m).Contains(PaperKind.SelfCriticism),
        [
            .. DocumentLines.OfTalk, .. DocumentLines.Subject,
            new("检查.内容", Field.Papers, f => PaperLines.Last(f, PaperKind.SelfCriticism)?.Words ?? ""),
            new("检查.提交日期", Field.Papers, f => ChineseDates.Day(PaperLines.Last(f, PaperKind.SelfCriticism)?.On)),
            .. PaperLines.Beside(PaperKind.SelfCriticism),
        ],
        PaperLines.Measures(PaperKind.SelfCriticism));
}
