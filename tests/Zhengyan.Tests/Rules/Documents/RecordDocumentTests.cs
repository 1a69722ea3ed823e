using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules.Documents;

/// <summary>谈话记录: its text is what was said and by whom, and stays the same whatever becomes of it, until a correction is added.</summary>
public sealed class RecordDocumentTests
{
    private static readonly Situation Sent = Given.Matter.At(Stage.Papers).UpTo(m => m.Record?.SentOn is not null);

    [Fact]
    public void Clause_3_it_says_when_and_where_who_talked_and_the_four_parts() => Assert.Equal(
        """
        文书：谈话记录
        事项.编号：纪谈〔2026〕1号
        谈话对象.姓名：田夫
        谈话对象.单位：物理学院
        谈话对象.职务：副院长
        谈话对象.职级：副处级
        谈话.起止时间：2026年3月2日8:10至9:00
        谈话.地点：会议室
        记录.原因和反馈：说明了谈话原因。反馈了问题。
        记录.本人说明：本人作了说明。
        记录.问题和要求：指出了问题。提出了要求。
        记录.态度和措施：表示接受。将认真改正。
        谈话人员[1].身份：主谈人
        谈话人员[1].姓名：苏和
        谈话人员[1].单位职务：物理学院党委书记
        谈话人员[2].身份：记录人
        谈话人员[2].姓名：钟慎
        谈话人员[2].单位职务：纪委办公室副主任

        """.ReplaceLineEndings("\n"), Text(Sent));

    [Fact]
    public void Clause_5_7_verifying_objecting_and_refusing_leave_the_text_as_it_was()
    {
        var subject = Sent.Matter.Subject!.Person;
        var objected = Sent.Then(Orders.Object(Sent.Matter, new Objection("本人作了说明。", "说明得不全")), subject);
        var refused = Sent.Then(new NoteRefusal(Who.DisciplineHead, "当面拒绝"), Sent.Matter.Arrangement!.LeadTalker);
        Assert.All([Sent.Then(Orders.Agree(Sent.Matter), subject), objected, refused], after => Assert.Equal(Text(Sent), Text(after)));
        Assert.Equal(["1", "本人作了说明。", "说明得不全"], RecordDocument.Of(objected.Matter).Lists.Single(l => l.Name == "不同意见").Rows.Single());
        Assert.Contains(RecordDocument.Of(refused.Matter).Values, v => v is { Name: "核实.拒签情况", IsMark: true } && v.Text.StartsWith("当面拒绝", StringComparison.Ordinal));
    }

    [Fact]
    public void Clause_5_7_a_correction_makes_another_text()
    {
        var corrected = Sent.Then(new CorrectRecord("地点应为小会议室"), Sent.Matter.Arrangement!.LeadTalker);
        Assert.NotEqual(Text(Sent), Text(corrected));
        Assert.EndsWith("更正[1].序号：1\n更正[1].内容：地点应为小会议室\n更正[1].日期：2026年3月2日\n", Text(corrected), StringComparison.Ordinal);
    }

    [Fact]
    public void No_value_can_pass_for_two_lines()
    {
        var said = Sent.ButWith(m => m with { Record = m.Record! with { Parts = m.Record.Parts with { Reason = "甲\r\n记录.本人说明：乙\\n丙" } } });
        Assert.Contains("记录.原因和反馈：甲\\n记录.本人说明：乙\\\\n丙\n", Text(said), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_and_a_character_in_two_pieces_have_one_form()
    {
        var one = Sent.ButWith(m => m with { Talk = m.Talk! with { Place = "é\uD842" } });
        var other = Sent.ButWith(m => m with { Talk = m.Talk! with { Place = "e\u0301\uFFFD" } });
        Assert.Equal(Text(one), Text(other));
    }

    private static string Text(Situation situation) => RecordDocument.Of(situation.Matter).CanonicalText();

}
