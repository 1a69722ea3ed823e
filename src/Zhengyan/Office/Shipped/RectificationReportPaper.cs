namespace Zhengyan.Documents;

/// <summary>整改情况报告: measure by measure, then the party organisation's opinion and what the office found out (§4.5, §5.5).</summary>
internal static class RectificationReportPaper
{
    public static Gb9704 Paper => Gb9704.Paper("整改情况报告").Number("{{事项.编号}}")
        .Paragraph("{{谈话对象.单位}}{{谈话对象.职务}}{{谈话对象.姓名}}，现将谈话（{{事项.编号}}）后的整改情况报告如下。")
        .Heading("一、整改措施完成情况")
        .Table(list => list.Columns(12, 38, 20, 38, 48).Heads("序号", "措　施", "责任人", "完成时限", "完成情况和凭据").Row(r => r
            .Value("{{整改措施.序号}}", centred: true).Value("{{整改措施.措施}}").Value("{{整改措施.责任人}}", centred: true).Value("{{整改措施.完成时限}}", centred: true)
            .Value("{{整改措施.完成日期}}{{整改措施.未完成}}\n{{整改措施.完成情况和凭据}}")))
        .Heading("二、尚待完成的事项和打算")
        .Table(form => form.Columns(156).Row(r => r.Wide(""), 26))
        .SignatureLine("报告人：")
        .Table(form => form.Columns(26, 130)
            .Row(r => r.Label("所在单位\n党组织意见").Opinion("", "签名（盖章）：　　　　　　　　年　　月　　日"), 34))
        .Heading("三、了解改进情况")
        .Table(list => list.Columns(38, 34, 24, 60).Heads("日　期", "方　式", "判　断", "意　见").Row(r => r
            .Value("{{了解改进.日期}}", centred: true).Value("{{了解改进.方式}}").Value("{{了解改进.判断}}", centred: true).Value("{{了解改进.意见}}")))
        .Table(form => form.Columns(26, 130)
            .Row(r => r.Label("办理部门\n建　　议").Opinion("", "签名：　　　　　　　　年　　月　　日"), 30))
        .Code("{{文书.代码}}{{文书.打印}}");
}
