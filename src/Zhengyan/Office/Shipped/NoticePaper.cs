namespace Zhengyan.Documents;

/// <summary>谈话通知书: one neutral line, nothing from the lead; the receipt is cut off and comes back (§5.2, §5.8).</summary>
internal static class NoticePaper
{
    public static Gb9704 Paper => Gb9704.Paper("谈 话 通 知 书").Letterhead("{{事项.办理部门}}").Number("{{事项.编号}}")
        .Addressee("{{谈话对象.姓名}}同志：")
        .Paragraph("现将与你谈话的有关安排通知如下。")
        .Table(form => form.Columns(24, 56, 22, 54)
            .Row(r => r.Label("事　　由").Wide("{{通知.事由}}"), 6)
            .Row(r => r.Label("时　　间").Value("{{谈话.预定时间}}").Label("地　点").Value("{{谈话.预定地点}}"), 6)
            .Row(r => r.Label("谈 话 人").Wide("{{主谈人.姓名}}（{{主谈人.单位职务}}）"), 6)
            .Row(r => r.Label("参 加 人").Wide("{{如有 参加人.姓名和职务}}{{参加人.姓名和职务}}"), 6)
            .Row(r => r.Label("记 录 人").Wide("{{如有 记录人.姓名}}{{记录人.姓名}}（{{记录人.单位职务}}）"), 6))
        .Paragraph("请按时到场，如实说明情况，注意保密；有要说明的材料，可以带来。确实不能按时到场的，请提前告知我部门。")
        .Signed("{{事项.办理部门}}", "{{通知.日期}}")
        .Receipt("回　　执", "通知书（{{事项.编号}}）已收到。{{回执.签收日期}}")
        .SignatureLine("签收人：")
        .Code("{{文书.代码}}{{文书.打印}}");
}
