using Zhengyan.Documents;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Shipped;

/// <summary>A paper of each kind, filled from a matter in which everything on it has happened.</summary>
internal static class ExamplePapers
{
    private static readonly Situation Archived = Given.Matter.At(Stage.FollowUp)
        .Then(new ReportMeasure(1, SmallUniversity.FirstDay, "派车制度已印发。"), Who.DeputyDean).UpTo(m => m.Stage == Stage.Archived);

    private static readonly Situation OfUnit = Given.Matter.AboutTheUnitOf(Who.Dean).At(Stage.Archived);

    public static IEnumerable<DocumentKind> Kinds => Enum.GetValues<DocumentKind>();

    /// <summary>The matter of an example.</summary>
    public static Situation Situation(DocumentKind kind) => kind switch
    {
        DocumentKind.TransferLetter => Given.Matter.Found(Finding.SuspectedViolation).At(Stage.Transferred),
        DocumentKind.ClearingLetter => Given.Matter.Found(Finding.Unfounded).At(Stage.Closed),
        DocumentKind.CollectiveAnalysis => OfUnit,
        DocumentKind.Record => Corrected(),
        _ => Archived,
    };

    /// <summary>What stands on it, to be signed.</summary>
    public static DocumentContent Content(DocumentKind kind)
    {
        var situation = Situation(kind);
        var facts = DocumentFacts.Of(situation.Matter, situation.Now(Who.Retired));
        return DocumentTable.Of(kind).Whole(facts with { Print = new(DocumentCode.Of(kind, facts).ToString(), "") });
    }

    /// <summary>The .docx by the template that comes with the software.</summary>
    public static byte[] File(DocumentKind kind) => File(Content(kind));

    public static byte[] File(DocumentContent content) => Template(content.Kind).Fill(content);

    public static Template Template(DocumentKind kind)
    {
        var reading = Zhengyan.Documents.Template.Read(ShippedTemplates.Of(kind), DocumentVocabularies.Of(kind));
        Assert.True(reading.Refusals.Count == 0, string.Join('\n', reading.Refusals.Select(r => $"{kind}: {r.Reason}")));
        return reading.Template!;
    }

    /// <summary>The same paper with long names and many rows.</summary>
    public static DocumentContent Overlong(DocumentKind kind)
    {
        var content = Content(kind);
        return content with
        {
            Values = [.. content.Values.Select(v => v.Name.StartsWith("文书", StringComparison.Ordinal) ? v : v with { Text = Longer(v) })],
            Lists = [.. content.Lists.Select(l => l with { Rows = [.. Enumerable.Range(1, 40).Select(n => (IReadOnlyList<string>)[.. l.Columns.Select(c => $"{c}之第{n}项内容写得比较长，要占好几行")])] })],
        };
    }

    private static Situation Corrected()
    {
        var sent = Given.Matter.At(Stage.Papers).UpTo(m => m.Record?.SentOn is not null);
        var corrected = sent.Then(new CorrectRecord("谈话地点应为小会议室。"), sent.Matter.Arrangement!.LeadTalker);
        return corrected.Then(Orders.Object(corrected.Matter, new Objection("提出了要求。", "还提出了期限")), Who.DeputyDean);
    }

    private static string Longer(DocumentValue value) =>
        value.Name.EndsWith("姓名", StringComparison.Ordinal) ? "阿卜杜热西提·买买提江·艾合买提"
        : value.Name.EndsWith("单位", StringComparison.Ordinal) || value.Name.EndsWith("职务", StringComparison.Ordinal) ? "马克思主义学院（思想政治理论课教学研究中心）党委副书记兼副院长"
        : value.Text.Length > 8 ? string.Concat(Enumerable.Repeat(value.Text + "\n", 30)) : value.Text;
}
