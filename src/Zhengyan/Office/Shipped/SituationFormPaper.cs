namespace Zhengyan.Documents;

/// <summary>诫勉谈话教育情况表, filled in by the responsible person, received and carried on by the discipline office (§5.6).</summary>
internal static class SituationFormPaper
{
    public static Gb9704 Paper => Gb9704.Paper("诫勉谈话教育情况表").Number("编号：{{事项.编号}}").Table(form => form
        .Columns(26, 52, 26, 52)
        .Row(r => r.Label("谈话对象").Value("{{谈话对象.姓名}}").Label("职　　级").Value("{{谈话对象.职级}}"))
        .Row(r => r.Label("单位职务").Wide("{{谈话对象.单位}}{{谈话对象.职务}}"))
        .Row(r => r.Label("谈话时间").Wide("{{谈话.起止时间}}"))
        .Row(r => r.Label("谈话地点").Wide("{{谈话.地点}}"))
        .Row(r => r.Label("谈 话 人").Wide("{{谈话.谈话人}}"))
        .Row(r => r.Label("来源渠道").Value("{{线索.来源渠道}}").Label("核实结论").Value("{{初核.结论}}"))
        .Row(r => r.Label("谈话原因").Wide("{{谈话.原因}}"), 17)
        .Row(r => r.Label("本人说明").Wide("{{情况表.本人说明}}"), 17)
        .Row(r => r.Label("指出的\n问　题").Wide("{{情况表.指出的问题}}"), 17)
        .Row(r => r.Label("整改要求\n和 期 限").Wide("{{情况表.要求和期限}}"), 17)
        .Row(r => r.Label("本人态度\n和 措 施").Wide("{{情况表.态度和措施}}"), 17)
        .Row(r => r.Label("提交材料", down: true).Value("{{提交材料.材料}}").Value("{{提交材料.审阅}}", centred: true).Value("{{提交材料.提交日期}}"))
        .Row(r => r.Label("谈话表现").Wide("{{情况表.谈话表现}}"))
        .Row(r => r.Label("备　　注").Wide("{{情况表.备注}}"))
        .Row(r => r.Label("责 任 人\n签　　名").Wide("{{情况表.填表人}}　签名：　　　　　　{{情况表.填表日期}}"), 16)
        .Row(r => r.Label("纪委办\n接　收").Wide("接收人：{{接收.接收人}}　签名：　　　　　　{{接收.日期}}"), 16)
        .Row(r => r.Label("了解改进\n情　　况", down: true).Value("{{了解改进.日期}}\n{{了解改进.方式}}").Value("{{了解改进.判断}}", centred: true).Value("{{了解改进.意见}}"), 18))
        .Code("{{文书.代码}}{{文书.打印}}");
}
