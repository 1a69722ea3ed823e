namespace Zhengyan.Documents;

/// <summary>诫勉谈话审批表 (§4.2).</summary>
internal static class ApprovalFormPaper
{
    public static Gb9704 Paper => Gb9704.Paper("诫勉谈话审批表").Number("编号：{{事项.编号}}").Table(form => form
        .Columns(23, 29, 23, 29, 23, 29)
        .Row(r => r.Label("姓　　名").Value("{{谈话对象.姓名}}").Label("性　　别").Value("{{谈话对象.性别}}").Label("出生年月").Value("{{谈话对象.出生年月}}"))
        .Row(r => r.Label("民　　族").Value("{{谈话对象.民族}}").Label("政治面貌").Value("{{谈话对象.政治面貌}}").Label("职　　级").Value("{{谈话对象.职级}}"))
        .Row(r => r.Label("单位职务").Value("{{谈话对象.单位}}{{谈话对象.职务}}", 3).Label("任 现 职\n时　　间").Value("{{谈话对象.任现职时间}}"))
        .Row(r => r.Label("来源渠道").Value("{{线索.来源渠道}}").Label("谈话方式").Value("{{建议.谈话方式}}").Label("就此问题").Value("{{建议.第几次谈话}}"))
        .Row(r => r.Label("适用情形").Wide("{{建议.适用情形}}　{{建议.情形说明}}"))
        .Row(r => r.Label("本人申请").Wide("{{如有 本人申请.事由}}{{本人申请.事由}}"))
        .Row(r => r.Label("首次谈话").Wide("{{如有 建议.首次谈话编号}}{{建议.首次谈话编号}}"))
        .Row(r => r.Label("主要问题").Wide("{{建议.主要问题}}"), 36)
        .Row(r => r.Label("核实情况\n和 结 论").Wide("{{初核.摘要}}\n{{初核.结论}}"), 30)
        .Row(r => r.Label("应交材料").Wide("{{应交材料}}"))
        .Row(r => r.Label("承 办 人\n意　　见").Opinion("{{建议.承办人意见}}", "{{建议.部门}}　{{建议.承办人}}　签名：　　　　{{建议.日期}}"))
        .Row(r => r.Label("承办部门\n负 责 人\n意　　见").Opinion("", "签名：　　　　　　　　年　　月　　日"), 28)
        .Row(r => r.Label("会商部门\n意　　见").Opinion("", "签名：　　　　　　　　年　　月　　日"), 28)
        .Row(r => r.Label("审 批 人\n意　　见").Opinion("{{审批.结果}}　{{审批.意见}}", "审批人：{{审批.审批人}}　签名：　　　　{{审批.日期}}"), 34)
        .Row(r => r.Label("主 谈 人").Value("{{主谈人.姓名}}").Label("记 录 人").Value("{{记录人.姓名}}").Label("地　　点").Value("{{谈话.预定地点}}"))
        .Row(r => r.Label("参 加 人").Wide("{{参加人.姓名和职务}}"))
        .Row(r => r.Label("谈话时间").Wide("{{谈话.预定时间}}"))
        .Row(r => r.Label("人数例外\n理　　由").Wide("{{如有 谈话.人数例外理由}}{{谈话.人数例外理由}}")))
        .Code("{{文书.代码}}{{文书.打印}}");
}
