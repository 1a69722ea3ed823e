using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>3: an inspection; a slight violation by a unit; its head is talked to; the first analysis is returned.</summary>
public sealed class BuildingsRoad(Chromium chromium) : Road(chromium)
{
    private const string Summary = "专项检查发现三个修缮项目未按规定比选，合计 86 万元，由处务会集体决定。";

    [Fact]
    public async Task Matter_3_owes_a_collective_analysis_and_measures_and_writes_the_analysis_twice()
    {
        await As("梁生远").Registers(form => form
            .Select("来源", "各类专项检查").Select("收到方式", "其他方式").Write("收到日期", "2026-11-20").Write("具体来源", "修缮工程专项检查")
            .Row("被反映人", 1, ("姓名或工号", "陈嘉军"), ("反映的是单位", "true")).Write("问题摘要", Summary).Tick("履职不认真，造成一定损失"));
        await this.GivenTo("姚志", "顾玉玉", "许懿春");
        await this.Verified("顾玉玉", "许懿春", "三个项目未比选", "属实", "轻微违纪", "三个项目未比选属实，系单位集体决定，未发现个人得利。");
        await As("顾玉玉").Does("提出谈话建议", form => form
            .Pick("谈话方式", "诫勉").Write("承办人意见", "建议与单位主要负责人谈话。").Pick("报谁审批", "孟雨华"));
        await As("孟雨华").Reads("集体剖析材料、整改措施");
        await As("孟雨华").Does("批准、退回或不批准谈话建议", form => form.Write("审批意见", "同意。"));
        await this.Arranged("顾玉玉", "魏轩涛", "许懿春", "2026-11-26");
        await this.Noticed("顾玉玉", "魏轩涛", "陈嘉军");

        On("2026-11-26 11:00");
        await this.Talked("许懿春", "记录谈话", "2026-11-26");
        await As("陈嘉军").Does("核实谈话记录", form => form.Sign());
        await As("陈嘉军").IsAsked("提交应交的材料", days: 5, "§4.4");
        await As("陈嘉军").Does("提交应交的材料", form => form.Pick("交哪一份", "集体剖析材料").Write("材料内容", "处务会讨论认为程序意识不强。"));
        await As("魏轩涛").Does("审阅提交的材料", form => form
            .Says("程序意识不强").Write("审阅意见，或者退回的理由", "过于简单，请查摆环节、分清责任后重写。").By("退回重写"));

        await As("陈嘉军").Reads("退回重写", "请查摆环节、分清责任后重写");
        await As("陈嘉军").IsRefused("M-02", "提交应交的材料", form => form.Pick("交哪一份", "整改措施").Write("材料内容", "措施如下。"));
        await As("陈嘉军").Does("提交应交的材料", form => form.Pick("交哪一份", "整改措施").Write("材料内容", "措施如下。")
            .Row("整改措施", 1, ("措施", "清理修缮项目台账"), ("责任人", "郝懿懿"), ("完成时限", "2027-01-29"))
            .Row("整改措施", 2, ("措施", "修订比选实施细则"), ("责任人", "陈嘉军"), ("完成时限", "2027-03-31")));
        await As("魏轩涛").Does("审阅提交的材料", form => form.Says("清理修缮项目台账").Write("审阅意见，或者退回的理由", "措施可行。"));
        await As("陈嘉军").Does("提交应交的材料", form => form
            .Pick("交哪一份", "集体剖析材料").Write("材料内容", "逐人剖析。问题在立项环节；主要负责人负主要责任。"));
        await As("魏轩涛").Does("审阅提交的材料", form => form.Write("审阅意见，或者退回的理由", "剖析较深，同意。"));
        await this.Formed("魏轩涛", "梁生远");

        On("2027-02-05");
        await As("陈嘉军").IsAsked("报告整改措施完成情况", days: -5, "§5.5");
        await As("陈嘉军").ReadsTogether("#measures tr", "清理修缮项目台账", "已逾期");
        await As("陈嘉军").Does("报告整改措施完成情况", form => form.Pick("完成了哪一条", "清理修缮项目台账").Write("完成情况和凭据", "台账已报审计处备案。"));
        await As("陈嘉军").Does("报告整改措施完成情况", form => form.Write("完成情况和凭据", "细则已经印发。"));
        On("2027-05-20");
        await this.Improved("顾玉玉", "梁生远");
        await As("顾玉玉").Reads("集体剖析材料", "整改措施", "退回重写");
        await As("顾玉玉").ReadsTogether("#file tr", "集体剖析材料", "陈嘉军");
    }
}
