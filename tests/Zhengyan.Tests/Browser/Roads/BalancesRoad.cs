using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>10: the approver is on leave; the talk is moved twice; little improvement, the committee, a second talk on the same problem.</summary>
public sealed class BalancesRoad(Chromium chromium) : Road(chromium)
{
    [Fact]
    public async Task Matter_10_goes_to_the_other_approver_moves_twice_and_needs_the_committee_and_a_second_talk()
    {
        await As("梁生远").Registers(form => form
            .Select("来源", "各类专项检查").Select("收到方式", "其他方式").Write("收到日期", "2026-11-20").Write("具体来源", "科研经费审计")
            .Row("被反映人", 1, ("姓名或工号", "廖才立")).Write("问题摘要", "两个项目结余经费未按期清理，签批延期没有依据。").Tick("履职不认真，造成一定损失"));
        await this.GivenTo("姚志", "许懿春", "顾玉玉");
        await this.Verified("许懿春", "顾玉玉", "结余经费未按期清理", "属实", "轻微违纪", "两个项目结余经费未按期清理、无依据签批延期属实。");
        await As("许懿春").Does("提出谈话建议", form => form.Pick("谈话方式", "诫勉").Write("承办人意见", "建议诫勉谈话。").Pick("报谁审批", "孟雨华"));
        await As("许懿春").Chooses("改报另一位审批人", form => form
            .Offers("改报给", ("许佳秋", "分管干部的党委副书记")).Pick("改报给", "许佳秋").Write("改报理由", "纪委书记休假"));
        await As("孟雨华").KnowsNothing();
        await As("许佳秋").Does("批准、退回或不批准谈话建议", form => form.Write("审批意见", "同意。"));

        await this.Arranged("许懿春", "杜文涵", "梁生远", "2026-11-26");
        await this.Noticed("许懿春", "杜文涵", "廖才立");
        await As("许懿春").Chooses("谈话改期", form => form.Write("改到哪天", "2026-11-30").Write("改期理由", "主谈人出差"));
        await As("杜文涵").Chooses("谈话改期", form => form.Write("改到哪天", "2026-12-03").Write("改期理由", "与学校会议冲突"));
        await As("廖才立").Reads("2 次", "2026年12月3日");

        On("2026-12-03 11:00");
        await this.Talked("梁生远", "记录谈话", "2026-12-03");
        await As("廖才立").Does("核实谈话记录", form => form.Sign());
        await As("廖才立").Does("提交应交的材料", form => form.Write("材料内容", "事实、原因、整改和保证如下。"));
        await As("杜文涵").Does("审阅提交的材料", form => form.Write("审阅意见，或者退回的理由", "同意。"));
        await this.Formed("杜文涵", "梁生远");

        On("2027-06-10");
        await As("许懿春").IsAsked("登记了解到的改进情况", days: -5, "§4.5");
        await As("许懿春").Does("登记了解到的改进情况", form => form
            .Write("了解方式", "查阅账目").Write("了解到的情况", "结余仍未清理。").Pick("改正得怎样", "改正不明显"));
        await As("梁生远").IsNotAsked("整理卷宗并归档");
        await As(PartySecretary).Does("提出党委意见", form => form
            .Says("结余仍未清理。", "改正不明显").Write("会议或批示", "党委会").Write("党委意见", "批评教育，限期一个月清理。").Pick("怎样处理", "批评教育并督促改正"));
        await As("许懿春").Does("落实党委意见并登记", form => form.Says("限期一个月清理").Write("落实情况", "已当面批评，并发督办单。"));

        var first = (Number, Address);
        await As("许懿春").Chooses("就同一问题再次谈话", form => form.Write("再次谈话的理由", "结余仍未清理，再次谈话督促。"));
        await As("许懿春").Follows("第 2 次谈话");
        Assert.NotEqual(first.Address, Address);
        await SecondTalk(first.Number);
        await As("许懿春").ReadsTogether("dl", "第几次谈话", $"就{first.Number}的同一问题，第 2 次谈话");

        (Number, Address) = first;
        On("2027-09-10");
        await As("许懿春").IsAsked("登记了解到的改进情况", days: 0, "§4.5");
        await this.Improved("许懿春", "梁生远");
        await As("许懿春").ReadsTogether("#file tr", "党委意见及落实情况");
    }

    private const string PartySecretary = "常思才";

    // From the proposal on, on the finding of the first.
    private async Task SecondTalk(string first)
    {
        await As("许懿春").Does("提出谈话建议", form => form
            .Pick("谈话方式", "诫勉").Tick("履职不认真，造成一定损失").Write("主要问题", "结余经费仍未清理。").Write("承办人意见", "建议再次诫勉谈话。").Pick("报谁审批", "孟雨华"));
        await As("孟雨华").Reads($"就{first}的同一问题，第 2 次谈话");
        await As("孟雨华").Does("批准、退回或不批准谈话建议", form => form.Write("审批意见", "同意。"));
        await this.Arranged("许懿春", "杜文涵", "梁生远", "2027-06-17");
        await this.Noticed("许懿春", "杜文涵", "廖才立");
        On("2027-06-17 11:00");
        await this.Talked("梁生远", "记录谈话", "2027-06-17");
        await As("廖才立").Does("核实谈话记录", form => form.Sign());
        await As("廖才立").Does("提交应交的材料", form => form.Write("材料内容", "结余已经清理，凭证附后。"));
        await As("杜文涵").Does("审阅提交的材料", form => form.Write("审阅意见，或者退回的理由", "同意。"));
        await this.Formed("杜文涵", "梁生远");
    }
}
