using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>13: she refuses to sign the record: noted with a witness; the self-criticism comes three days late.</summary>
public sealed class LedgerRoad(Chromium chromium) : Road(chromium)
{
    [Fact]
    public async Task Matter_13_notes_the_refusal_with_a_witness_and_marks_the_late_self_criticism()
    {
        await As("秦桂红").Registers(form => form
            .Select("来源", "党风廉政考核").Select("收到方式", "其他方式").Write("收到日期", "2026-11-20").Write("具体来源", "年度考核组")
            .Row("被反映人", 1, ("姓名或工号", "丁新静")).Write("问题摘要", "连续两年未完成巡察整改台账中的两项。")
            .Tick("遵守政治纪律、落实上级和组织决定部署不力"));
        await this.GivenTo("武秋杰", "秦桂红", "彭国燕");
        await this.Verified("秦桂红", "彭国燕", "两项整改未完成", "属实", "轻微违纪", "两项整改连续两年未完成属实，对台账不掌握。");
        await As("秦桂红").Does("提出谈话建议", form => form.Pick("谈话方式", "诫勉").Write("承办人意见", "建议诫勉谈话。").Pick("报谁审批", "许佳秋"));
        await As("许佳秋").Does("批准、退回或不批准谈话建议", form => form.Write("审批意见", "同意。"));
        await this.Arranged("秦桂红", "沈东轩", "许懿春", "2026-11-26");
        await this.Noticed("秦桂红", "沈东轩", "丁新静");

        On("2026-11-26 11:00");
        await this.Talked("许懿春", "记录谈话", "2026-11-26");
        await As("许懿春").Chooses("注明本人拒绝签字", form => form
            .DoesNotOffer("见证人", "许懿春", "丁新静").Pick("见证人", "沈东轩").Write("拒签情况", "当面送阅，表示不同意签字。"));
        await As("沈东轩").Reads("本人拒绝签字，有见证人", "当面送阅，表示不同意签字。（见证人：沈东轩）");
        await As("丁新静").IsNotAsked("核实谈话记录");

        // Due on 3 December; the 8th is three working days later.
        On("2026-12-08");
        await As("丁新静").IsAsked("提交应交的材料", days: -3, "§4.4");
        await As("丁新静").Does("提交应交的材料", form => form.Write("材料内容", "事实、原因、整改和保证如下。"));
        await As("沈东轩").Does("审阅提交的材料", form => form.Says("逾期提交").Write("审阅意见，或者退回的理由", "同意。"));
        await this.Formed("沈东轩", "梁生远");
        await As("丁新静").Reads("以前不提拔、不重用", "2026 年度不评优");

        On("2027-05-20");
        await this.Improved("秦桂红", "梁生远");
        await As("秦桂红").ReadsTogether("#file tr", "书面检查", "逾期提交");
        await As("秦桂红").ReadsTogether("#file tr", "谈话记录", "本人拒绝签字，有见证人");
    }
}
