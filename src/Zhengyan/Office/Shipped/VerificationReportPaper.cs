namespace Zhengyan.Documents;

/// <summary>初核情况报告, signed by every verifier (§4.1).</summary>
internal static class VerificationReportPaper
{
    public static Gb9704 Paper => Gb9704.Paper("初核情况报告").Number("线索编号：{{线索.编号}}")
        .Heading("一、基本情况")
        .Paragraph("自{{初核.起始日期}}起，核实人对反映{{被反映人.单位}}{{被反映人.职务}}{{被反映人.姓名}}（{{被反映人.职级}}）的问题进行了初步核实。现将有关情况报告如下。")
        .Heading("二、逐项核实情况")
        .Table(list => list.Columns(16, 104, 36).Heads("序号", "反映的问题", "核实结果").Row(r => r
            .Value("{{核实事项.序号}}", centred: true).Value("{{核实事项.内容}}").Value("{{核实事项.结果}}", centred: true)))
        .Heading("三、核实依据").Paragraph("{{初核.依据}}")
        .Heading("四、核实摘要").Paragraph("{{初核.摘要}}")
        .Heading("五、核实结论").Paragraph("经核实，上述问题的结论为：{{初核.结论}}。")
        .Heading("六、处理建议").Paragraph("{{初核.建议}}")
        .Table(list => list.Columns(26, 56, 36, 38).Heads("核实人", "单位职务", "签　名", "签署日期").Row(r => r
            .Value("{{核实人.姓名}}", centred: true).Value("{{核实人.单位职务}}").Value("").Value("{{核实人.签署日期}}", centred: true)))
        .Signed("{{线索.办理部门}}", "{{初核.报告日期}}")
        .Code("{{文书.代码}}{{文书.打印}}");
}
