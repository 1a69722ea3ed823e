namespace Zhengyan.Documents;

/// <summary>情况通报 to the talkers (§5.1).</summary>
internal static class BriefingPaper
{
    public static Gb9704 Paper => Gb9704.Paper("情　况　通　报").Number("{{事项.编号}}")
        .Addressee("{{主谈人.姓名}}同志：")
        .Paragraph("你将与{{谈话对象.单位}}{{谈话对象.职务}}{{谈话对象.姓名}}（{{谈话对象.职级}}）谈话。现将有关情况通报如下，请在谈话前阅知。")
        .Heading("一、有关情况").Paragraph("{{通报.内容}}")
        .Heading("二、谈话安排")
        .Paragraph("时间：{{谈话.预定时间}}").Paragraph("地点：{{谈话.预定地点}}")
        .Paragraph("主谈人：{{主谈人.姓名}}（{{主谈人.单位职务}}）")
        .Paragraph("{{如有 参加人.姓名和职务}}参加人：{{参加人.姓名和职务}}")
        .Paragraph("{{如有 记录人.姓名}}记录人：{{记录人.姓名}}（{{记录人.单位职务}}）")
        .Heading("三、请注意")
        .Paragraph("通报内容只用于本次谈话，不得复制、转告。谈话中重视本人的说明，不询问、不推测反映人。")
        .Signed("{{事项.办理部门}}", "{{通报.日期}}")
        .Table(list => list.Columns(40, 60, 56).Heads("阅知人", "签　名", "阅知日期").Row(r => r
            .Value("{{阅知.姓名}}", centred: true).Value("").Value("{{阅知.日期}}", centred: true)))
        .Code("{{文书.代码}}{{文书.打印}}");
}
