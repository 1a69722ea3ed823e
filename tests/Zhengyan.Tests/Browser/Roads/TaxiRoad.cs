using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>6: a section head; the head of the discipline office approves; he objects to one sentence of the record.</summary>
public sealed class TaxiRoad(Chromium chromium) : Road(chromium)
{
    private const string Sentence = "当时时间紧，考虑不周。";
    private const string Words = "我说的是不了解报销范围，没有说时间紧。";

    [Fact]
    public async Task Matter_6_keeps_the_objection_beside_the_sentence()
    {
        await As("梁生远").Registers(form => form
            .Select("来源", "执纪监察").Select("收到方式", "其他方式").Write("收到日期", "2026-11-20").Write("具体来源", "办理另案中发现")
            .Row("被反映人", 1, ("姓名或工号", "郭才杰")).Write("问题摘要", "报销一笔 420 元的私人打车费，已主动退回。").Tick("违反廉洁自律规定，影响不好"));
        await this.GivenTo("姚志", "顾玉玉", "许懿春");
        await this.Verified("顾玉玉", "许懿春", "报销私人打车费", "属实", "轻微违纪", "报销私人打车费 420 元属实，已主动退回。");
        await As("顾玉玉").Does("提出谈话建议", form => form
            .Pick("谈话方式", "批评教育").Write("承办人意见", "情节轻微且已退回，建议批评教育。")
            .Offers("报谁审批", ("姚志", "纪委办公室负责人，可批准副处级及以下"), ("武秋杰", "组织部负责人，可批准副处级及以下"))
            .Pick("报谁审批", "姚志"));
        await As("姚志").IsAsked("批准、退回或不批准谈话建议", days: 3, "§4.2");
        await As("姚志").Does("批准、退回或不批准谈话建议", form => form.Write("审批意见", "请补充退款凭据后再报。").By("退回修改"));
        await As("顾玉玉").Does("提出谈话建议", form => form.Says("请补充退款凭据后再报").Write("主要问题", "报销私人打车费 420 元，已主动退回，凭据在卷。").Pick("报谁审批", "姚志"));
        await As("姚志").Does("批准、退回或不批准谈话建议", form => form.Says("可批准副处级及以下").Write("审批意见", "同意。"));
        await this.Arranged("顾玉玉", "钟晓红", "许懿春", "2026-11-26");
        await this.Noticed("顾玉玉", "钟晓红", "郭才杰");

        On("2026-11-26 11:00");
        await this.Talked("许懿春", "记录谈话", "2026-11-26");
        await As("郭才杰").Does("核实谈话记录", form => form.Follow("对其中的句子有不同意见").Beside(Sentence, Words).Pick("签名", "在纸上签字"));
        foreach (var reader in new[] { "郭才杰", "许懿春", "钟晓红", "顾玉玉" })
        {
            await As(reader).ReadsTogether("#record .record-line", Sentence, "本人意见：" + Words);
        }

        await As("郭才杰").Does("提交应交的材料", form => form.Write("材料内容", "事实、原因、整改和保证如下。"));
        await As("钟晓红").Does("审阅提交的材料", form => form.Write("审阅意见，或者退回的理由", "同意。"));
        await this.Formed("钟晓红", "梁生远");
        On("2027-05-20");
        await this.Improved("顾玉玉", "梁生远");
        await As("顾玉玉").ReadsTogether("#file tr", "谈话记录", "本人有不同意见");
    }
}
