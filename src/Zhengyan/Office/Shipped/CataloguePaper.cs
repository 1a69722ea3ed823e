namespace Zhengyan.Documents;

/// <summary>卷内目录, in the order of the file (§5.7).</summary>
internal static class CataloguePaper
{
    public static Gb9704 Paper => Gb9704.Paper("卷　内　目　录").Number("档号：{{卷宗.档号}}")
        .Table(form => form.Columns(26, 52, 26, 52)
            .Row(r => r.Label("谈话对象").Value("{{谈话对象.姓名}}").Label("事项编号").Value("{{事项.编号}}"))
            .Row(r => r.Label("归档日期").Value("{{卷宗.归档日期}}").Label("保管期限").Value("{{卷宗.保管期限}}"))
            .Row(r => r.Label("存 放 处").Wide("{{卷宗.存放处}}")))
        .Table(list => list.Columns(10, 20, 42, 36, 13, 14, 21).Heads("序号", "责任者", "题　名", "日　期", "页数", "密级", "备　注").Row(r => r
            .Value("{{卷内文件.序号}}", centred: true).Value("{{卷内文件.责任者}}", centred: true).Value("{{卷内文件.题名}}").Value("{{卷内文件.日期}}", centred: true)
            .Value("{{卷内文件.页数}}", centred: true).Value("{{卷内文件.密级}}", centred: true).Value("{{卷内文件.备注}}")))
        .Code("{{文书.代码}}{{文书.打印}}");
}
