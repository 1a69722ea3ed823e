namespace Zhengyan.Documents;

/// <summary>问题线索登记表. Where others have the reporter's name, it says that nothing of them stands here (§5.8).</summary>
internal static class LeadRegisterPaper
{
    public static Gb9704 Paper => Gb9704.Paper("问题线索登记表").Number("编号：{{线索.编号}}").Table(form => form
        .Columns(26, 52, 26, 52)
        .Row(r => r.Label("收到日期").Value("{{线索.收到日期}}").Label("登记日期").Value("{{线索.登记日期}}"))
        .Row(r => r.Label("来源渠道").Value("{{线索.来源渠道}}").Label("来件方式").Value("{{线索.来件方式}}"))
        .Row(r => r.Label("线索来源").Value("{{线索.来源}}").Label("标　　记").Value("{{线索.标记}}"))
        .Row(r => r.Label("被反映人").Value("{{被反映人.姓名}}").Label("职　　级").Value("{{被反映人.职级}}"))
        .Row(r => r.Label("单位职务").Wide("{{被反映人.单位}}{{被反映人.职务}}"))
        .Row(r => r.Label("反映单位").Wide("{{如有 被反映人.反映单位}}{{被反映人.反映单位}}（由主要负责人对应）"))
        .Row(r => r.Label("反 映 人").Wide("身份和来件原件另行密封保管，本表不作记载"))
        .Row(r => r.Label("反映问题\n摘　　要").Wide("{{线索.摘要}}"), 26)
        .Row(r => r.Label("涉及情形").Wide("{{线索.涉及情形}}"))
        .Row(r => r.Label("领导批示").Wide("{{线索.领导批示}}"), 16)
        .Row(r => r.Label("拟办意见").Opinion("{{线索.拟处置意见}}", "登记人：{{线索.登记人}}　签名：　　　　　　"))
        .Row(r => r.Label("处置意见").Opinion("{{处置.决定}}　{{处置.意见}}", "负责人：{{处置.决定人}}　签名：　　　　{{处置.日期}}"))
        .Row(r => r.Label("核实期限").Value("{{核实.期限}}").Label("延长期限").Value("{{核实.延长期限}}"))
        .Row(r => r.Label("延长理由").Wide("{{如有 核实.延长理由}}{{核实.延长理由}}"))
        .Row(r => r.Label("结　　论").Wide("{{核实.结论}}　{{办结.情况}}　{{办结.去向}}"))
        .Row(r => r.Label("并入线索", down: true).Value("{{如有 并入线索}}{{并入线索.编号}}\n{{并入线索.收到日期}}").Value("{{并入线索.摘要}}", 2)))
        .Code("{{文书.代码}}{{文书.打印}}");
}
