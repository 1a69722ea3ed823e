using Zhengyan.Documents;

namespace Zhengyan.Tests.Word;

/// <summary>A paper with everything in it that papers have, and what is to be read on it.</summary>
internal static class ExamplePaper
{
    public const string Text = """
        谈话通知书
        纪谈〔2026〕3号
        张𬭎同志：
        定于2026年11月27日上午9时与你谈话。
        事由：经费管理。
        请准备说明。
        一、要求
        （一）请本人到场。
        姓名|张𬭎|编号|纪谈〔2026〕3号

        序号|事项
        1|甲
        2|乙/丙


        纪委办公室
        2026年11月26日

        回　　执
        已收到。
        收件人（签名）：　　年　　月　　日
        """;

    public static Gb9704 Notice() => Gb9704.Paper("谈话通知书")
        .Number("{{编号}}")
        .Addressee("{{谈话对象.姓名}}同志：")
        .Paragraph("定于{{谈话时间}}与你谈话。")
        .Paragraph("事由：{{事由}}")
        .Heading("一、要求")
        .SubHeading("（一）请本人到场。")
        .Paragraph("{{如有 谈话对象.民族}}民族：{{谈话对象.民族}}")
        .Table(form => form.Columns(26, 52, 26, 52)
            .Row(row => row.Label("姓名").Value("{{谈话对象.姓名}}").Label("编号").Value("{{编号}}"))
            .Row(row => row.Label("{{如有 参加人}}参加人").Wide("{{参加人.姓名}}")))
        .Table(list => list.Columns(20, 136).Heads("序号", "事项").Line("{{核实事项.序号}}", "{{核实事项.内容}}"))
        .Signed("{{落款.机关}}", "{{落款.日期}}")
        .Receipt("回　　执", "已收到。")
        .SignatureLine("收件人（签名）：")
        .Code("核验码：{{核验码}}");
}
