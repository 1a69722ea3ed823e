namespace Zhengyan.Documents;

/// <summary>谈话通知书: one neutral line, nothing from the lead; the receipt is cut off and comes back (§5.2, §5.8).</summary>
internal static class NoticePaper
{
    public static Gb9704 Paper => Gb9704.Paper("谈 话 通 知 书").Letterhead("{{事项.办理部门}}").Number("{{事项.编号}}")
        .Addressee("{{谈话对象.姓名}}同志：")
        .Paragraph("{{通知.事由}}。现将有关安排通知如下。")
        .Paragraph("时间：{{谈话.预定时间}}").Paragraph("地点：{{谈话.预定地点}}")
        .Paragraph("谈话人：{{主谈人.姓名}}（{{主谈人.单位职务}}）")
        .Paragraph("{{如有 参加人.姓名和职务}}参加人：{{参加人.姓名和职务}}")
        .Paragraph("{{如有 记录人.姓名}}记录人：{{记录人.姓名}}（{{记录人.单位职务}}）")
        .Paragraph("请本人按时到场，如实说明情况，谈话内容注意保密。有需要说明的材料，可以一并带来。确实不能按时到场的，请提前告知我部门，另行约定时间。")
        .Signed("{{事项.办理部门}}", "{{通知.日期}}")
        .Receipt("回　　执", "谈话通知书（{{事项.编号}}）已收到。", "{{如有 回执.签收日期}}签收日期：{{回执.签收日期}}")
        .SignatureLine("签收人：")
        .Code("{{文书.代码}}{{文书.打印}}");
}
