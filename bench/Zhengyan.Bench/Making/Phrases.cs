namespace Zhengyan.Bench;

/// <summary>What the made-up matters say. All of it is made up, and as long as such sentences are.</summary>
internal static class Phrases
{
    public const string Source = "基准数据";
    public const string Handling = "拟初步核实后提出意见。";
    public const string Opinion = "同意，请按程序办理，注意方式方法和保密。";
    public const string Basis = "查阅会议记录和财务凭证、个别了解、本人书面说明";
    public const string Suggestion = "情节轻微，认识较好，建议由责任人谈话。";
    public const string Elsewhere = "地方主管部门";
    public const string Unfounded = "经核实，所反映的情况与事实不符，予以了结。";
    public const string Above = "上级纪检监察机关";
    public const string Receipt = "回执第 1 号";
    public const string Transferred = "所反映的问题涉嫌违纪，按管辖移送。";
    public const string Declined = "情况尚不需要谈话，由所在单位日常提醒即可。";
    public const string Return = "问题表述过于笼统，请补充具体时间和金额。";
    public const string Join = "与在办事项反映的是同一问题。";
    public const string Place = "行政楼 302";
    public const string Notice = "就有关情况与你谈话，听取你的说明。";
    public const string Conduct = "如实说明，态度端正，能够接受批评。";
    public const string Objection = "此处表述与我当时所说略有出入，请以我的书面说明为准。";
    public const string Demands = "按期整改，六个月内书面报告。";
    public const string Accepted = "认识到位，措施可行，同意。";
    public const string Exception = "派不出记录人，由主谈人自行记录。";
    public const string Evidence = "已完成，材料附后，并在单位内公示。";
    public const string How = "走访所在单位、查阅资料、与同事谈话";
    public const string Improved = "所列措施均已落实，未再发现同类问题。";
    public const string NotImproved = "部分措施拖延，改进不明显。";
    public const string Meeting = "党委会纪要第 1 号";
    public const string Done = "已当面批评并督促，限期一个月补齐。";
    public const string Shelf = "纪委办公室档案柜";

    private static readonly string[] Problems =
    [
        "采购一批办公设备未经集体研究，由其个人决定，事后也没有公示。", "两个项目的结余经费逾期没有清理，签批延期没有依据。",
        "年度考核中反映听取不同意见不够，会议讨论流于形式。", "报销凭证审核不严，有三笔附件不全仍予签字。", "未按要求报告亲属参与本单位项目的情况。",
        "巡察整改台账中有两项连续两个季度没有进展。", "值班安排随意，节假日期间出现无人在岗。", "设备验收走过场，入库登记与实物不符。",
    ];

    private static readonly string[] Remedies =
    [
        "修订内部采购办法，明确上会标准", "公示全部在履行的合同", "清理近三年项目台账", "对经办人员开展一次专题培训", "建立节假日值班抽查制度", "补齐缺失的验收材料",
    ];

    public static string Summary(Random random) => $"反映其{One(Problems, random)}{One(Problems, random)}";

    public static string Found(Random random) => $"经核实：{One(Problems, random)}未发现谋取私利。";

    public static IEnumerable<string> Points(Random random) => Enumerable.Range(0, random.Next(1, 4)).Select(_ => One(Problems, random)).ToList();

    public static string Measure(Random random) => One(Remedies, random);

    public static string Paper(Random random) =>
        $"我对组织指出的问题作如下检查。事实：{One(Problems, random)}原因：规矩意识不强，图省事，放松了要求。整改：见措施。今后保证严格按规定办事，自觉接受监督。";

    public static Rules.FourParts Parts(Random random) => new(
        $"受组织委托，就以下问题与你谈话。{One(Problems, random)}", "当时考虑时间紧、任务重，没有按程序办，这是我的疏忽。事后也没有及时补救。",
        $"{One(Problems, random)}这反映出程序意识淡薄。请举一反三，限期整改。", "我认识到自己的错误，接受批评。今后凡属重大事项一律集体研究，并按期报告整改情况。");

    private static string One(string[] of, Random random) => of[random.Next(of.Length)];
}
