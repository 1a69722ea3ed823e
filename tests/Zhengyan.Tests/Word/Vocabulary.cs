using Zhengyan.Documents;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Word;

/// <summary>A paper for tests of templates: some values, one of them empty, a list of two, and an empty list.</summary>
internal static class Vocabulary
{
    public static DocumentVocabulary Known { get; } = new(
        ["编号", "谈话对象.姓名", "谈话对象.民族", "谈话时间", "事由", "落款.机关", "落款.日期", "核验码"],
        new Dictionary<string, IReadOnlyList<string>> { ["核实事项"] = ["序号", "内容"], ["参加人"] = ["姓名"] });

    public static DocumentContent Content { get; } = new(
        DocumentKind.Notice,
        [
            new("编号", "纪谈〔2026〕3号"), new("谈话对象.姓名", "张𬭎"), new("谈话对象.民族", ""), new("谈话时间", "2026年11月27日上午9时"), new("事由", "经费管理。\n请准备说明。"),
            new("落款.机关", "纪委办公室"), new("落款.日期", "2026年11月26日"), new("核验码", "ABCD-EFGH-JKMN"),
        ],
        [new("核实事项", ["序号", "内容"], [["1", "甲"], ["2", "乙\n丙"]]), new("参加人", ["姓名"], [])]);

    /// <summary>What a document with this body becomes.</summary>
    public static string Filled(string body) => SmallDocx.Text(Template(SmallDocx.Of(body)).Fill(Content));

    public static Template Template(SmallDocx docx)
    {
        var reading = Zhengyan.Documents.Template.Read(docx.ToBytes(), Known);
        Assert.Empty(reading.Refusals.Select(r => $"{r.Number} {r.Reason}"));
        return reading.Template!;
    }

    /// <summary>The numbers of the reasons why this is no template.</summary>
    public static string Refused(byte[] file)
    {
        var reading = Zhengyan.Documents.Template.Read(file, Known);
        Assert.Null(reading.Template);
        Assert.All(reading.Refusals, r => Assert.NotEmpty(r.Instead.ToString()));
        return string.Join(' ', reading.Refusals.Select(r => r.Number));
    }
}
