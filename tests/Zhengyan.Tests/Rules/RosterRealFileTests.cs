using Zhengyan.Documents;
using Zhengyan.Rules;

namespace Zhengyan.Tests.Rules;

/// <summary>The roster of the demonstration: 206 people counted by hand of its running numbers, in 39 units.</summary>
public sealed class RosterRealFileTests
{
    private static readonly Lazy<Task<Roster>> Read = new(async () =>
    {
        await using var file = typeof(Spreadsheet).Assembly.GetManifestResourceStream("Demo/干部名册.xlsx")!;
        var spreadsheet = await Spreadsheet.Read(file, CancellationToken.None);
        Assert.Null(spreadsheet.Problem);
        return Roster.Read(spreadsheet.Sheets, University.Empty);
    });

    [Fact]
    public async Task Everybody_is_read_and_nothing_is_left_over()
    {
        var roster = await Read.Value;

        Assert.Empty(roster.Remarks);
        Assert.Equal("某大学中层及以上领导干部名册（2026年9月）", roster.Title);
        Assert.Equal(new DateOnly(2026, 9, 30), roster.AsOf);
        Assert.Equal(206, roster.People.Count);
        Assert.Equal(206, roster.People.Select(p => p.StaffNumber).Distinct().Count());
        Assert.Equal(39, roster.Units.Count());
        Assert.All(roster.People, p =>
        {
            Assert.Matches(@"^\p{IsCJKUnifiedIdeographs}{2,3}$", p.Name);
            Assert.Matches("^[0-9]{7}$", p.StaffNumber);
            Assert.Contains(p.Sex, (string[])["男", "女"]);
            Assert.EndsWith("族", p.Ethnicity, StringComparison.Ordinal);
            Assert.NotNull(p.Born);
            Assert.NotEmpty(p.Posts);
            Assert.All(p.Posts, t => Assert.True(t.Rank is not null && t.From is not null && t.Title.Length > 0));
        });
    }

    [Fact]
    public async Task Ranks_come_out_as_counted()
    {
        var ranks = (await Read.Value).People.CountBy(p => p.Posts[0].Rank!.Value).ToDictionary();

        Assert.Equal(new Dictionary<Rank, int>
        {
            [Rank.BureauHead] = 2, [Rank.DeputyBureauHead] = 5, [Rank.DivisionHead] = 57, [Rank.DeputyDivisionHead] = 80,
            [Rank.SectionHead] = 37, [Rank.DeputySectionHead] = 15, [Rank.None] = 10,
        }, ranks);
    }

    [Fact]
    public async Task Names_lose_their_padding_and_cells_with_several_posts_are_several_posts()
    {
        var roster = await Read.Value;

        var yao = roster.People.Single(p => p.Name == "姚志");
        Assert.Equal("1998108", yao.StaffNumber);
        Assert.Equal(new DateOnly(1977, 2, 1), yao.Born);
        Assert.Equal(
            [
                new("纪委办公室（监察处）", "主任", Rank.DivisionHead, new DateOnly(2016, 6, 1)),
                new("纪委办公室（监察处）", "监察处处长", Rank.DivisionHead, new DateOnly(2016, 6, 1)),
            ],
            yao.Posts);
        Assert.Equal(["校长", "党委副书记"], roster.People.Single(p => p.Name == "吴子军").Posts.Select(p => p.Title));
        Assert.Equal("院长", roster.People.Single(p => p.Name == "曾国").Posts.Single().Title);
        Assert.Equal("部长（处长）", roster.People.Single(p => p.Name == "金海梓").Posts.Single().Title);
    }

    [Fact]
    public async Task Every_unit_but_the_leaders_own_is_in_somebodys_charge()
    {
        var roster = await Read.Value;

        Assert.Equal(7, roster.InCharge.Count);
        Assert.All(roster.InCharge, c => Assert.True(c.Complete));
        Assert.Equal(
            ["党委办公室、校长办公室", "审计处", "数学与统计学院", "物理学院"], roster.InCharge.Single(c => c.Leader == "常思才").Units);
        Assert.Equal(
            ["人事处", "国际合作与交流处", "化学化工学院", "生命科学学院", "机械工程学院"],
            roster.InCharge.Single(c => c.Leader == "吴子军").Units);
        Assert.Equal(roster.Units.Where(u => u != "校领导").Order(), roster.InCharge.SelectMany(c => c.Units).Order());
    }

    [Fact]
    public async Task The_university_of_it_has_the_people_the_measure_names()
    {
        var roster = await Read.Value;
        var day = roster.AsOf!.Value;
        var difference = RosterDifference.Between(roster, University.Empty, day);
        var university = difference.Apply(University.Empty);

        Assert.Equal(206, difference.People.Count(p => p.Fate == RosterFate.New));
        Assert.Equal(206, university.People.Count);
        Assert.Equal("常思才", Names(university.With(Duty.PartySecretary, day)));
        Assert.Equal("吴子军", Names(university.With(Duty.President, day)));
        Assert.Equal("孟雨华", Names(university.With(Duty.DisciplineSecretary, day)));
        Assert.Equal("许佳秋", Names(university.With(Duty.DeputySecretaryForCadres, day)));
        Assert.Equal("姚志", Names(university.HeadsOf(Office.Discipline, day)));
        Assert.Equal("武秋杰", Names(university.HeadsOf(Office.Organisation, day)));
        Assert.Equal(4, university.StaffOf(Office.Discipline, day).Count());
        Assert.Equal("常思才 吴子军", HeadsOf("校领导"));
        Assert.Equal("丁新静 钟红泽", HeadsOf("材料科学与工程学院"));
        Assert.Equal("金海梓", HeadsOf("后勤保障部"));
        Assert.Equal("熊嘉欣", HeadsOf("图书馆"));
        Assert.All(university.Units, u => Assert.InRange(university.HeadsOf(u.Id, day).Count(), 1, 2));

        // Leads of January come before the roster's day: who was in charge then is known, too.
        var logistics = university.Units.Single(u => u.Name == "后勤保障部");
        Assert.Equal("魏轩涛", Names(university.LeadersInChargeOf(logistics.Id, new(2026, 1, 12))));

        string HeadsOf(string unit) => Names(university.HeadsOf(university.Units.Single(u => u.Name == unit).Id, day));
        string Names(IEnumerable<PersonId> ids) => string.Join(' ', ids.Order().Select(i => university.Person(i).Name));
    }

    [Fact]
    public async Task A_second_import_of_the_same_file_changes_nothing()
    {
        var roster = await Read.Value;
        var day = roster.AsOf!.Value;
        var university = RosterDifference.Between(roster, University.Empty, day).Apply(University.Empty);

        var again = RosterDifference.Between(roster, university, day);
        var later = RosterDifference.Between(roster, university, day.AddYears(1));

        Assert.True(again.IsEmpty);
        Assert.True(later.IsEmpty);
        Assert.All(again.People, p => Assert.Equal(RosterFate.Unchanged, p.Fate));
        Assert.All(again.People, p => Assert.Empty(p.What));
    }
}
