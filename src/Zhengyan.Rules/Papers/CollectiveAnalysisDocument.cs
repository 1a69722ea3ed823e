using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>集体剖析材料 with the rectification measures of a unit, its cover sheet, with the text where it was handed in here (§4.4).</summary>
internal static class CollectiveAnalysisDocument
{
    public static Document Document { get; } = new(
        DocumentKind.CollectiveAnalysis, Field.Papers, [Officer, Head, LeadTalker, Subject], m => m.Talk is not null && Owed.Kinds(m).Contains(PaperKind.CollectiveAnalysis),
        [
            .. DocumentLines.OfTalk, .. DocumentLines.Subject,
            new("剖析.内容", Field.Papers, f => PaperLines.Last(f, PaperKind.CollectiveAnalysis)?.Words ?? ""),
            new("剖析.提交日期", Field.Papers, f => ChineseDates.Day(PaperLines.Last(f, PaperKind.CollectiveAnalysis)?.On)),
            new("整改.说明", Field.Papers, f => PaperLines.Last(f, PaperKind.RectificationMeasures)?.Words ?? ""),
            .. PaperLines.Beside(PaperKind.CollectiveAnalysis),
        ],
        PaperLines.Measures(PaperKind.RectificationMeasures));
}
