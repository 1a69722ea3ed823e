namespace Zhengyan.Documents;

/// <summary>谈话记录: the four parts of §3, the corrections, and how the subject verified it; signed on every page (§5.7).</summary>
internal static class RecordPaper
{
    public static Gb9704 Paper => Gb9704.Paper("谈　话　记　录").Number("{{事项.编号}}")
        .Table(form => form.Columns(26, 40, 30, 60)
            .Row(r => r.Label("谈话时间").Wide("{{谈话.起止时间}}"))
            .Row(r => r.Label("谈话地点").Wide("{{谈话.地点}}"))
            .Row(r => r.Label("谈话对象").Value("{{谈话对象.姓名}}").Label("职　　级").Value("{{谈话对象.职级}}"))
            .Row(r => r.Label("单位职务").Wide("{{谈话对象.单位}}{{谈话对象.职务}}"))
            .Row(r => r.Label("谈话人员", down: true).Value("{{谈话人员.姓名}}").Value("{{谈话人员.身份}}", centred: true).Value("{{谈话人员.单位职务}}")))
        .Heading("一、谈话原因和反馈的问题").Paragraph("{{记录.原因和反馈}}")
        .Heading("二、本人的说明").Paragraph("{{记录.本人说明}}")
        .Heading("三、指出的问题和提出的要求").Paragraph("{{记录.问题和要求}}")
        .Heading("四、本人的检讨、态度和措施").Paragraph("{{记录.态度和措施}}")
        .Heading("{{如有 更正}}更正（附于记录之后，原文不改）").Paragraph("{{更正.序号}}. {{更正.内容}}（{{更正.日期}}）")
        .Heading("本人核实")
        .Paragraph("以上记录共　　页，我已逐页看过。")
        .Paragraph("{{如有 核实.结果}}核实结果：{{核实.结果}}（{{核实.日期}}，核实码 {{核实.核实码}}）")
        .Paragraph("{{如有 核实.签名方式}}签名方式：{{核实.签名方式}}")
        .Paragraph("{{如有 核实.拒签情况}}拒签情况：{{核实.拒签情况}}")
        .Paragraph("{{如有 不同意见}}本人的不同意见：")
        .Paragraph("{{不同意见.序号}}. 对“{{不同意见.记录原句}}”：{{不同意见.本人意见}}")
        .SignatureLine("谈话对象：").SignatureLine("主 谈 人：").SignatureLine("参 加 人：").SignatureLine("记 录 人：")
        .Code("谈话对象逐页签名：＿＿＿＿＿＿＿＿　　{{文书.代码}}{{文书.打印}}");
}
