namespace Zhengyan.Documents;

/// <summary>书面检查, its cover sheet; the text follows where it was handed in here (§4.4).</summary>
internal static class SelfCriticismPaper
{
    public static Gb9704 Paper => Gb9704.Paper("书　面　检　查").Number("{{事项.编号}}　{{材料.第几稿}}")
        .Table(form => form.Columns(26, 52, 26, 52)
            .Row(r => r.Label("姓　　名").Value("{{谈话对象.姓名}}").Label("职　　级").Value("{{谈话对象.职级}}"))
            .Row(r => r.Label("单位职务").Wide("{{谈话对象.单位}}{{谈话对象.职务}}"))
            .Row(r => r.Label("提交期限").Value("{{材料.提交期限}}").Label("提交日期").Value("{{检查.提交日期}}"))
            .Row(r => r.Label("内容要求").Wide("一、事实和认识；二、产生问题的原因；三、改正措施和完成时间；四、今后的承诺。"))
            .Row(r => r.Label("本人签名").Wide("　\n　　　　　　　　　　　　　　　　　　　　　年　　月　　日"), 22)
            .Row(r => r.Label("责 任 人\n审阅意见").Opinion("{{审阅.结果}}　{{审阅.意见}}", "审阅人：{{审阅.审阅人}}　签名：　　　　{{审阅.日期}}"), 34))
        .Heading("{{如有 检查.内容}}检查正文").Paragraph("{{检查.内容}}")
        .Heading("{{如有 整改措施}}改正措施")
        .Paragraph("{{整改措施.序号}}. {{整改措施.措施}}（责任人：{{整改措施.责任人}}，{{整改措施.完成时限}}前完成）")
        .Code("{{文书.代码}}{{文书.打印}}");
}
