using Zhengyan.Rules;

namespace Zhengyan.Tests.Rules;

public sealed class RosterTitleTests
{
    [Theory]
    [InlineData("校领导", UnitKind.Leadership)]
    [InlineData("学校领导班子", UnitKind.Leadership)]
    [InlineData("纪委办公室（监察处）", UnitKind.DisciplineOffice)]
    [InlineData("纪委办(监察处)", UnitKind.DisciplineOffice)]
    [InlineData("纪检监察室", UnitKind.DisciplineOffice)]
    [InlineData("监察处", UnitKind.DisciplineOffice)]
    [InlineData("党委组织部", UnitKind.OrganisationDepartment)]
    [InlineData("组织部（党校）", UnitKind.OrganisationDepartment)]
    [InlineData("党委办公室、校长办公室", UnitKind.SecondLevel)]
    [InlineData("校领导接待办公室", UnitKind.SecondLevel)]
    [InlineData("物理学院", UnitKind.SecondLevel)]
    public void A_units_name_says_what_it_is_to_the_measure(string unit, UnitKind kind) => Assert.Equal(kind, Titles.KindOf(unit));

    [Theory]
    [InlineData("校领导", "党委书记", Duty.PartySecretary)]
    [InlineData("校领导", "党委书记（主持全面工作）", Duty.PartySecretary)]
    [InlineData("校领导", "校长", Duty.President)]
    [InlineData("校领导", "纪委书记", Duty.DisciplineSecretary)]
    [InlineData("校领导", "党委副书记（分管干部工作）", Duty.DeputySecretaryForCadres)]
    [InlineData("校领导", "党委副书记（分管组织、宣传）", Duty.DeputySecretaryForCadres)]
    [InlineData("校领导", "党委副书记（分管学生）", Duty.None)]
    [InlineData("校领导", "党委副书记", Duty.None)]
    [InlineData("校领导", "副校长（分管干部培训）", Duty.None)]
    [InlineData("校领导", "纪委副书记", Duty.None)]
    [InlineData("物理学院", "党委书记", Duty.None)]
    [InlineData("附属中学", "校长", Duty.None)]
    public void A_leaders_title_says_the_duty_the_measure_names(string unit, string title, Duty duty) =>
        Assert.Equal(duty, Titles.DutyOf(Titles.KindOf(unit), title));

    [Theory]
    [InlineData("物理学院", "党委书记", Rank.DivisionHead, true)]
    [InlineData("物理学院", "院长", Rank.DivisionHead, true)]
    [InlineData("物理学院", "院长（兼）", Rank.DivisionHead, true)]
    [InlineData("物理学院", "院长", Rank.DeputyBureauHead, true)]
    [InlineData("物理学院", "副院长", Rank.DeputyDivisionHead, false)]
    [InlineData("物理学院", "副院长（正处级）", Rank.DivisionHead, false)]
    [InlineData("物理学院", "党委副书记", Rank.DivisionHead, false)]
    [InlineData("物理学院", "纪委书记", Rank.DivisionHead, false)]
    [InlineData("物理学院", "办公室主任", Rank.SectionHead, false)]
    [InlineData("物理学院", "系主任", Rank.None, false)]
    [InlineData("物理学院", "院长助理", Rank.DivisionHead, false)]
    [InlineData("人事处", "处长", Rank.DivisionHead, true)]
    [InlineData("人事处", "综合科科长", Rank.SectionHead, false)]
    [InlineData("党委宣传部", "部长", Rank.DivisionHead, true)]
    [InlineData("学生工作部（处）", "部长（处长）", Rank.DivisionHead, true)]
    [InlineData("学生工作部（处）", "副部长（处长）", Rank.DeputyDivisionHead, false)]
    [InlineData("图书馆", "馆长", Rank.DivisionHead, true)]
    [InlineData("图书馆", "馆长", Rank.DeputyDivisionHead, false)]
    [InlineData("党委办公室、校长办公室", "主任", Rank.DivisionHead, true)]
    [InlineData("党委办公室、校长办公室", "办公室主任科员", Rank.DeputySectionHead, false)]
    [InlineData("纪委办公室（监察处）", "监察处处长", Rank.DivisionHead, true)]
    [InlineData("校领导", "党委书记", Rank.BureauHead, true)]
    [InlineData("校领导", "校长", Rank.BureauHead, true)]
    [InlineData("校领导", "副校长（分管教学）", Rank.DeputyBureauHead, false)]
    [InlineData("校领导", "纪委书记", Rank.DeputyBureauHead, false)]
    public void Clause_1_3_a_title_at_its_rank_makes_a_head_of_the_unit(string unit, string title, Rank rank, bool head) =>
        Assert.Equal(head, Titles.IsHead(unit, title, rank));
}
