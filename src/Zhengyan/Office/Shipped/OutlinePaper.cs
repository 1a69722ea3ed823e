namespace Zhengyan.Documents;

/// <summary>谈话提纲: two of the four parts prepared, two with room to write (§3).</summary>
internal static class OutlinePaper
{
    public static Gb9704 Paper => Gb9704.Paper("谈　话　提　纲").Number("{{事项.编号}}　拟定日期：{{提纲.日期}}")
        .Table(form => form.Columns(26, 52, 26, 52)
            .Row(r => r.Label("谈话对象").Value("{{谈话对象.姓名}}").Label("职　　级").Value("{{谈话对象.职级}}"))
            .Row(r => r.Label("单位职务").Wide("{{谈话对象.单位}}{{谈话对象.职务}}"))
            .Row(r => r.Label("时　　间").Value("{{谈话.预定时间}}").Label("地　　点").Value("{{谈话.预定地点}}"))
            .Row(r => r.Label("主 谈 人").Value("{{主谈人.姓名}}").Label("记 录 人").Value("{{记录人.姓名}}"))
            .Row(r => r.Label("参 加 人").Wide("{{如有 参加人.姓名和职务}}{{参加人.姓名和职务}}")))
        .Heading("一、说明谈话原因，反馈问题").Paragraph("{{提纲.原因和反馈}}")
        .Heading("二、听取本人说明")
        .Table(form => form.Columns(156).Row(r => r.Wide("认真听取，如实记录，不打断、不诱导。\n\n\n\n"), 40))
        .Heading("三、指出问题，提出要求").Paragraph("{{提纲.问题和要求}}")
        .Heading("四、听取本人检讨、态度和措施")
        .Table(form => form.Columns(156).Row(r => r.Wide("请本人谈认识，提出具体措施和完成时间。\n\n\n\n"), 40))
        .Code("{{文书.代码}}{{文书.打印}}");
}
