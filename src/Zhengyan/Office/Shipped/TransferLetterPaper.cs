namespace Zhengyan.Documents;

/// <summary>移送函, with the receipt that comes back (§1.2).</summary>
internal static class TransferLetterPaper
{
    public static Gb9704 Paper => Gb9704.Paper("移　送　函").Letterhead("{{线索.办理部门}}").Number("{{线索.编号}}")
        .Addressee("{{移送.收件单位}}：")
        .Paragraph("我部门在核实问题线索（{{线索.编号}}）中，认为{{被反映人.单位}}{{被反映人.职务}}{{被反映人.姓名}}（{{被反映人.职级}}）涉嫌违纪，已不属于诫勉谈话教育的范围。按照管理权限，现将有关问题移送你单位。")
        .Paragraph("核实情况：{{初核.摘要}}")
        .Table(list => list.Columns(16, 104, 36).Heads("序号", "反映的问题", "核实结果").Row(r => r
            .Value("{{核实事项.序号}}", centred: true).Value("{{核实事项.内容}}").Value("{{核实事项.结果}}", centred: true)))
        .Paragraph("{{如有 移送.说明}}移送说明：{{移送.说明}}")
        .Paragraph("请在收到后出具回执。移送材料请按保密规定保管。")
        .Remark("附件：核实材料　　件，共　　页")
        .Signed("{{线索.办理部门}}", "{{移送.日期}}")
        .NewPage()
        .Receipt(
            "移　送　回　执", "{{线索.办理部门}}：",
            "你部门就线索（{{线索.编号}}）移送的函和所附材料　　件已收到。回执编号：{{移送.回执编号}}")
        .SignatureLine("收件单位（盖章）：")
        .Code("{{文书.代码}}{{文书.打印}}");
}
