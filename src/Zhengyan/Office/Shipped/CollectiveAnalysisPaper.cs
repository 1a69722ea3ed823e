namespace Zhengyan.Documents;

/// <summary>集体剖析材料 of a unit with its measures, the cover sheet; the text follows where it was handed in here (§4.4).</summary>
internal static class CollectiveAnalysisPaper
{
    public static Gb9704 Paper => Gb9704.Paper("集体剖析材料").Number("{{事项.编号}}　{{材料.第几稿}}")
        .Table(form => form.Columns(26, 52, 26, 52)
            .Row(r => r.Label("单　　位").Wide("{{谈话对象.单位}}"))
            .Row(r => r.Label("负 责 人").Value("{{谈话对象.姓名}}").Label("职　　务").Value("{{谈话对象.职务}}"))
            .Row(r => r.Label("会议时间").Value("").Label("会议地点").Value(""))
            .Row(r => r.Label("提交期限").Value("{{材料.提交期限}}").Label("提交日期").Value("{{剖析.提交日期}}"))
            .Row(r => r.Label("内容要求").Wide("一、存在的问题；二、产生问题的原因；三、各自的责任；四、整改措施（逐条列明）。"))
            .Row(r => r.Label("领导班子\n成员签名").Wide(""), 40)
            .Row(r => r.Label("责 任 人\n审阅意见").Opinion("{{审阅.结果}}　{{审阅.意见}}", "审阅人：{{审阅.审阅人}}　签名：　　　　{{审阅.日期}}"), 36))
        .Heading("{{如有 剖析.内容}}剖析正文").Paragraph("{{剖析.内容}}")
        .Heading("整改措施").Paragraph("{{如有 整改.说明}}{{整改.说明}}")
        .Table(list => list.Columns(13, 33, 48, 24, 38).Heads("序号", "问　题", "措　施", "责任人", "完成时限").Row(r => r
            .Value("{{整改措施.序号}}", centred: true).Value("").Value("{{整改措施.措施}}").Value("{{整改措施.责任人}}", centred: true).Value("{{整改措施.完成时限}}", centred: true)))
        .Code("{{文书.代码}}{{文书.打印}}");
}
