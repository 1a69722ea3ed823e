using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>2: from the yearly assessment; no violation; a reminder by the responsible person alone.</summary>
public sealed class PhysicsRoad(Chromium chromium) : Road(chromium)
{
    private const string Summary = "年度考核测评中民主作风一项优秀率为全校末位；有意见认为听取不同意见不够。";

    [Fact]
    public async Task Matter_2_is_a_reminder_by_the_responsible_person_alone()
    {
        await As("秦桂红").Registers(form => form
            .Select("来源", "党风廉政考核").Select("收到方式", "其他方式").Write("收到日期", "2026-11-20").Write("具体来源", "年度考核组")
            .Row("被反映人", 1, ("姓名或工号", "吴雨")).Write("问题摘要", Summary)
            .Tick("不执行民主集中制，个人专断，或班子内闹无原则纠纷"));
        await this.GivenTo("武秋杰", "秦桂红", "彭国燕");
        await As("姚志").KnowsNothing();

        On("2026-12-07");
        await this.Verified("秦桂红", "彭国燕", "听不进不同意见", "部分属实", "未构成违纪", "民主作风确有不足，未构成违纪。");
        await As("秦桂红").Does("提出谈话建议", form => form
            .Pick("谈话方式", "提醒").Write("承办人意见", "建议由分管校领导提醒谈话。")
            .Offers("报谁审批", ("许佳秋", "分管干部的党委副书记"), ("孟雨华", "纪委书记")).Pick("报谁审批", "许佳秋"));
        await As("许佳秋").NeverReads(Summary);
        await As("许佳秋").Does("批准、退回或不批准谈话建议", form => form.Write("审批意见", "同意。"));

        // §4.3: without a violation one may talk alone, and who leads also records.
        await this.Arranged("秦桂红", "常思才", null, "2026-12-10");
        await this.Noticed("秦桂红", "常思才", "吴雨");
        await As("吴雨").Reads("常思才同志与你谈话");
        await As("常思才").NeverReads(Summary, "逐项核实", "同意。");

        On("2026-12-10 11:00");
        await this.Talked("常思才", "进行谈话并登记", "2026-12-10");
        await As("吴雨").IsNotAsked("提交应交的材料");
        await As("吴雨").Does("核实谈话记录", form => form.Sign());
        await As("吴雨").NeverReads(Summary, "不提拔、不重用");
        await this.Formed("常思才", "梁生远");

        On("2027-05-31");
        await As("秦桂红").IsAsked("登记了解到的改进情况", days: 8, "§4.5");
        await this.Improved("秦桂红", "梁生远");
        await As("秦桂红").NeverReads("书面检查");
    }
}
