using Zhengyan.Features;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Tests.Ui;
using Zhengyan.Ui;
using Frames = Zhengyan.Tests.Ui.Frames;

namespace Zhengyan.Tests.Features;

/// <summary>What a subject is told of their talk, in words.</summary>
public sealed class SubjectWordsTests
{
    [Fact]
    public void Clause_4_4_the_head_of_a_unit_is_told_that_it_is_about_the_unit_and_why_its_papers_are_owed()
    {
        var unit = Given.Matter.AboutTheUnitOf(Who.DepartmentHead);
        Assert.Equal("", Told(unit.At(Stage.Arrangement)));
        Assert.StartsWith("谈的是后勤保障部的问题，你作为单位主要负责人代表单位接受谈话。", Told(unit.At(Stage.Talk)), StringComparison.Ordinal);
        Assert.DoesNotContain("集体剖析", Told(unit.At(Stage.Talk)), StringComparison.Ordinal);
        Assert.Contains("所以要交的是单位的集体剖析材料和整改措施，不是个人的书面检查。", Told(unit.At(Stage.Papers)), StringComparison.Ordinal);
        Assert.Contains("§4.4", Told(unit.At(Stage.Papers)), StringComparison.Ordinal);
        Assert.Equal("", Told(Given.Matter.At(Stage.Papers)));
    }

    [Fact]
    public void Once_the_day_to_find_out_about_improvements_is_past_it_is_said_to_be_past()
    {
        var held = Given.Matter.At(Stage.FollowUp);
        string Follows(DateOnly today) => string.Concat(SubjectTalk.Follows(held.Matter, held.On(today).Now(Who.DeputyDean)).Select(Words.Chinese.Say));
        Assert.Contains("9月2日前后了解改进情况。", Follows(new(2026, 9, 1)), StringComparison.Ordinal);
        Assert.Contains("改进情况应于2026年9月2日前后了解。", Follows(new(2026, 9, 20)), StringComparison.Ordinal);
    }

    private static string Told(Situation situation) => Rendered.Piece<SubjectFacts>(new
    {
        Model = new MatterModel(Frames.Nobody, situation.Matter, new HashSet<Part> { Part.Subject }, situation.Now(situation.Matter.Subject!.Person)),
    }).QuerySelectorAll("dt").FirstOrDefault(label => label.TextContent == "为何是你")?.NextElementSibling!.TextContent.Trim() ?? "";
}
