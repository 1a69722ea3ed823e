using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>1: a letter about a head of department; a slight violation; two talkers; improves.</summary>
public sealed class CanteenRoad(Chromium chromium) : Road(chromium)
{
    private const string Summary = "反映更换食堂采购供应商未经会议研究，也未公示；称菜价上涨。";
    private const string Phone = "13800000001";

    [Fact]
    public async Task Matter_1_runs_from_a_letter_to_the_archive()
    {
        await As("梁生远").MayNotRegister("L-08", form => Letter(form, Summary + $"电话 {Phone}。"));
        await As("梁生远").Registers(form => Letter(form, Summary));
        await As("姚志").IsAsked("决定线索怎样处置", days: 20, "§4.1");
        await this.GivenTo("姚志", "顾玉玉", "许懿春");
        await As("顾玉玉").NeverReads(Phone, "住在东区");
        await As("梁生远").NeverReads(Phone, "住在东区");

        On("2026-12-14");
        await this.Verified("顾玉玉", "许懿春", "未经会议研究更换供应商", "属实", "轻微违纪", "应当集体研究的采购由个人决定，未发现本人得利，菜价没有变化。");
        await As("顾玉玉").IsAsked("提出谈话建议", days: 5, "§4.1");
        await As("顾玉玉").Does("提出谈话建议", form => form
            .Pick("谈话方式", "诫勉").Write("承办人意见", "建议诫勉谈话，责成作出书面检查。")
            .Offers("报谁审批", ("许佳秋", "分管干部的党委副书记"), ("孟雨华", "纪委书记"))
            .Pick("报谁审批", "孟雨华"));
        await As("孟雨华").IsAsked("批准、退回或不批准谈话建议", days: 3, "§4.2");
        await As("孟雨华").NeverReads(Summary, Phone);
        await As("许佳秋").KnowsNothing();
        await As("孟雨华").Does("批准、退回或不批准谈话建议", form => form.Says("可批准正处级干部的谈话").Write("审批意见", "同意。请分管校领导主谈。"));

        await As("顾玉玉").IsAsked("安排谈话人、时间和地点", days: 15, "§4.3");
        await As("顾玉玉").IsRefused("G-06", "安排谈话人、时间和地点", form => form
            .Offers("主谈人", ("魏轩涛", "分管后勤保障部的校领导")).DoesNotOffer("记录人", "金海梓")
            .Write("谈话日期", "2026-12-24").Write("时间", "10:00").Write("地点", "行政楼 302"));
        await this.Arranged("顾玉玉", "魏轩涛", "许懿春", "2026-12-24");
        await this.Noticed("顾玉玉", "魏轩涛", "金海梓");
        await As("魏轩涛").NeverReads(Summary, Phone, "初核情况报告", "请分管校领导主谈");

        On("2026-12-24 11:00");
        await this.Talked("许懿春", "记录谈话", "2026-12-24");
        await As("金海梓").IsAsked("核实谈话记录", days: 3, "§5.7");
        await As("金海梓").IsAsked("提交应交的材料", days: 5, "§4.4");
        await As("金海梓").Does("提交应交的材料", form => form
            .Pick("交哪一份", "书面检查").Write("材料内容", "事实、原因、整改和保证如下。")
            .Row("整改措施", 1, ("措施", "修订采购办法"), ("责任人", "金海梓"), ("完成时限", "2027-03-31")));
        await As("金海梓").Does("核实谈话记录", form => form.Says("当时时间紧，考虑不周。").Sign());
        await As("金海梓").NeverReads(Summary, Phone, "顾玉玉建议", "请分管校领导主谈");
        await As("魏轩涛").Does("审阅提交的材料", form => form.Says("事实、原因、整改和保证如下。", "修订采购办法").Write("审阅意见，或者退回的理由", "认识到位，同意。"));
        await this.Formed("魏轩涛", "梁生远");

        On("2027-03-30");
        await As("金海梓").IsAsked("报告整改措施完成情况", days: 1, "§5.5");
        await As("金海梓").Does("报告整改措施完成情况", form => form.Write("完成情况和凭据", "办法已经印发。"));
        On("2027-06-15");
        await As("顾玉玉").IsAsked("登记了解到的改进情况", days: 7, "§4.5");
        await this.Improved("顾玉玉", "梁生远");
        await As("顾玉玉").Reads("书面检查", "来信另封，不入卷", "本人核实无误");
    }

    private static void Letter(Filling form, string summary) => form
        .Select("来源", "信访监督").Select("收到方式", "来信").Write("收到日期", "2026-11-20")
        .Row("被反映人", 1, ("姓名或工号", "金海梓"))
        .Write("问题摘要", summary).Tick("不执行民主集中制，个人专断，或班子内闹无原则纠纷")
        .Write("反映人姓名", "一名教师").Write("联系方式", Phone)
        .Write("原信全文", "我是学校的一名教师，住在东区。食堂采购换了供应商，没有开过会。请务必替我保密。");
}
