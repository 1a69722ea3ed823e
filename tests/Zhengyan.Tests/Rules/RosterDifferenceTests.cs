using CsCheck;
using Zhengyan.Rules;
using static Zhengyan.Tests.Rules.RosterSheets;

namespace Zhengyan.Tests.Rules;

public sealed class RosterDifferenceTests
{
    private const string Zhang = "1001|张三|男|汉|1975.06|中共党员|教务处|处长|2020.01|正处";
    private const string Li = "1002|李四|女|汉|1980.01|群众|教务处|副处长|2021.01|副处";
    private const string Leader = "1|甲|男|汉|1970.01|中共党员|校领导|副校长|2018.01|副厅";

    private static readonly DateOnly Next = Day.AddDays(1);

    [Fact]
    public void Who_changes_post_ends_the_old_one_on_the_eve_and_begins_the_new_one()
    {
        var before = Applied(Rows(Zhang, Li));
        var difference = Compare(before, Zhang, "1002|李四|女|汉|1980.01|群众|图书馆|馆长|2026.10|正处");
        var after = difference.Apply(before);

        Assert.Equal([RosterFate.Unchanged, RosterFate.Changed], difference.People.Select(p => p.Fate));
        Assert.Equal(["不再任：教务处 副处长（副处级）", "任：图书馆 馆长（正处级）"], Said(difference, "李四"));
        Assert.Equal("图书馆", Assert.Single(difference.NewUnits).Name);
        Assert.Equal("副处长 2021-01-01–2026-09-30, 馆长 2026-10-01–", History(after, "李四"));
        Assert.Equal("处长 2020-01-01–", History(after, "张三"));
    }

    [Fact]
    public void Who_is_promoted_in_place_keeps_the_rank_they_had_in_the_history()
    {
        var before = Applied(Rows(Li));
        var after = Compare(before, Li.Replace("副处长|2021.01|副处", "副处长|2021.01|正处", StringComparison.Ordinal)).Apply(before);

        var id = after.People.Single().Id;
        Assert.Equal(Rank.DeputyDivisionHead, after.MainPost(id, Day)!.Rank);
        Assert.Equal(Rank.DivisionHead, after.MainPost(id, Next)!.Rank);
    }

    [Fact]
    public void Who_left_keeps_their_history()
    {
        var before = Applied(Rows(Zhang, Li));
        var difference = Compare(before, Zhang);
        var after = difference.Apply(before);

        Assert.Equal([RosterFate.Unchanged, RosterFate.Left], difference.People.Select(p => p.Fate));
        Assert.Equal(["1001", "1002"], difference.People.Select(p => p.StaffNumber));
        Assert.Equal(2, after.People.Count);
        Assert.Equal("副处长 2021-01-01–2026-09-30", History(after, "李四"));
        Assert.Empty(after.PostsOf(Who(after, "李四"), Next));
        Assert.True(Compare(after, Zhang).IsEmpty);
    }

    [Fact]
    public void Whose_row_was_not_read_has_not_left()
    {
        var before = Applied(Rows(Zhang, Li));
        foreach (var name in new[] { "", new string('长', 41) })
        {
            var difference = Compare(before, Zhang, Li.Replace("李四", name, StringComparison.Ordinal));
            Assert.Equal([RosterFate.Unchanged, RosterFate.Unclear], difference.People.Select(p => p.Fate));
            Assert.NotEmpty(difference.Apply(before).PostsOf(Who(before, "李四"), Next));
        }
    }

    [Fact]
    public void Who_left_is_ranked_by_their_last_post()
    {
        var before = Applied(Rows(Zhang, Li));
        var after = Compare(before, Zhang).Apply(before);
        var left = Who(after, "李四");
        Assert.Null(after.MainPost(left, Next));
        Assert.Equal(("副处长", Rank.DeputyDivisionHead), (after.LastPost(left, Next)!.Title, after.LastPost(left, Next)!.Rank));
        Assert.Equal("副处长", after.LastPost(left, Day)!.Title);
    }

    [Fact]
    public void Who_comes_back_is_the_same_person()
    {
        var before = Applied(Rows(Zhang, Li));
        var away = Compare(before, Zhang).Apply(before);
        var back = RosterDifference.Between(Read(away, Header, Zhang, Li.Replace("2021.01", "2027.03", StringComparison.Ordinal)), away, new(2027, 3, 31)).Apply(away);

        Assert.Equal(2, back.People.Count);
        Assert.Equal("副处长 2021-01-01–2026-09-30, 副处长 2027-03-01–", History(back, "李四"));
    }

    [Fact]
    public void Without_a_number_one_is_matched_by_a_name_that_is_unique_and_told_so()
    {
        var before = Applied(Rows(Zhang, Li));
        var difference = Compare(before, Zhang, Li.Replace("1002", "", StringComparison.Ordinal));

        Assert.True(difference.IsEmpty);
        Assert.Equal(["按姓名对应（唯一同名）"], Said(difference, "李四"));
    }

    [Fact]
    public void A_number_learned_later_is_added()
    {
        var before = Applied(Rows(Li.Replace("1002", "", StringComparison.Ordinal)));
        var difference = Compare(before, Li);

        Assert.Equal(["工号：— → 1002", "按姓名对应（唯一同名）"], Said(difference, "李四"));
        Assert.Equal("1002", difference.Apply(before).People.Single().StaffNumber);
    }

    [Fact]
    public void Another_number_is_another_person_whatever_the_name()
    {
        var before = Applied(Rows(Zhang));
        var difference = Compare(before, Zhang, "1009|张三|女|汉|1990.01|群众|图书馆|馆长|2024.01|正处");

        Assert.Equal([RosterFate.Unchanged, RosterFate.New], difference.People.Select(p => p.Fate));
        Assert.Equal(2, difference.Apply(before).People.Count);
    }

    [Fact]
    public void Namesakes_that_cannot_be_told_apart_are_left_alone_on_both_sides()
    {
        var before = Applied(Rows(Zhang, "1009|张三|女|汉|1990.01|群众|图书馆|馆长|2024.01|正处"));
        var difference = Compare(before, "|张三|男|汉|1975.06|中共党员|教务处|副处长|2026.10|副处");

        Assert.True(difference.IsEmpty);
        Assert.Equal(3, difference.People.Count(p => p.Fate == RosterFate.Unclear));
    }

    [Fact]
    public void A_row_that_may_be_another_rows_person_is_registered_as_nobody()
    {
        var before = Applied(Rows(Zhang));
        var difference = Compare(before, Zhang, "|张三|女|汉|1990.01|群众|图书馆|馆长|2024.01|正处");

        Assert.True(difference.IsEmpty);
        Assert.Equal([RosterFate.Unchanged, RosterFate.Unclear], difference.People.Select(p => p.Fate));
        Assert.Equal(["有同名的人，又不能按工号对应，没有改动"], difference.People[1].What.Select(t => t.ToString()));
    }

    [Fact]
    public void Of_people_who_share_a_number_nothing_is_done_but_to_those_whom_their_name_tells()
    {
        var before = Applied(Rows(Zhang, Li));
        var difference = Compare(before, Zhang.Replace("1001", "1002", StringComparison.Ordinal), "1002|李思|女|汉|1980.01|群众|图书馆|馆长|2026.10|正处");

        Assert.True(difference.IsEmpty);
        Assert.Equal([RosterFate.Unchanged, RosterFate.Unclear, RosterFate.Unclear], difference.People.Select(p => p.Fate));
        Assert.Equal(["工号 1002 写在几个人名下，又不能按姓名对应，没有改动"], Said(difference, "李思"));
        Assert.Equal(["名册里同名或同工号的人分不清，没有改动"], Said(difference, "李四"));
    }

    [Fact]
    public void A_namesake_with_a_number_of_their_own_leaves_the_other_matched_by_name()
    {
        var both = Applied(Rows(Zhang, "1009|张三|女|汉|1990.01|群众|图书馆|馆长|2024.01|正处"));
        var before = new University(both.Units, both.People.Select(p => p.StaffNumber == "1009" ? p with { StaffNumber = "" } : p), both.Posts, both.Charges, []);
        var difference = Compare(before, Zhang, "|张三|女|汉|1990.01|群众|图书馆|馆长|2024.01|正处");

        Assert.True(difference.IsEmpty);
        Assert.All(difference.People, p => Assert.Equal(RosterFate.Unchanged, p.Fate));
    }

    [Theory]
    [InlineData("教务处|副处长|2021.01|副处下")]
    [InlineData("图书馆|馆长|2026.10|副处下")]
    [InlineData("||2021.01|副处")]
    public void What_is_not_understood_about_a_post_leaves_the_posts_on_record(string post)
    {
        var before = Applied(Rows(Zhang, Li));
        var difference = Compare(before, Zhang, $"1002|李四|女|汉|1980.01|群众|{post}");

        Assert.Empty(difference.NewPosts);
        Assert.Empty(difference.EndedPosts);
        Assert.Equal(RosterFate.Unchanged, difference.People.Single(p => p.Name == "李四").Fate);
    }

    [Fact]
    public void A_new_number_does_not_make_the_only_namesake_without_one_unclear()
    {
        var before = Applied(Rows(Zhang));
        var difference = Compare(before, Zhang.Replace("1001", "", StringComparison.Ordinal), "1009|张三|女|汉|1990.01|群众|图书馆|馆长|2024.01|正处");

        Assert.Equal([RosterFate.Unchanged, RosterFate.New], difference.People.Select(p => p.Fate));
    }

    [Fact]
    public void Details_that_are_different_are_said_and_those_left_out_stay()
    {
        var before = Applied(Rows(Li));
        var difference = Compare(before, "1002|李思|||1980.02|中共党员|教务处|副处长|2021.01|副处");

        Assert.Equal(["姓名：李四 → 李思", "出生年月：1980-01 → 1980-02", "政治面貌：群众 → 中共党员"], Said(difference, "李思"));
        Assert.Equal(
            new(new(1), "1002", "李思", "女", "汉族", new DateOnly(1980, 2, 1), "中共党员"), difference.Apply(before).People.Single());
    }

    [Fact]
    public void A_post_without_a_date_begins_with_the_roster_and_says_so()
    {
        var difference = Compare(University.Empty, "1001|张三|男|汉|||教务处|处长||正处");

        Assert.Equal(Next, Assert.Single(difference.NewPosts).From);
        Assert.StartsWith("名册没有写任职时间", Said(difference, "张三")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_that_begins_after_the_roster_is_registered_once()
    {
        var rows = Rows(Zhang.Replace("2020.01", "2026.12", StringComparison.Ordinal));
        var once = Applied(rows);

        Assert.True(RosterDifference.Between(rows, once, Day).IsEmpty);
        Assert.Equal(new DateOnly(2026, 12, 1), once.Posts.Single().From);
    }

    [Fact]
    public void Charges_begin_and_end_with_the_roster_and_the_first_with_the_leaders_post()
    {
        var before = Charges(University.Empty, Day, "甲|教务处、图书馆").Apply(University.Empty);
        Assert.All(before.Charges, c => Assert.Equal(new(new(1), c.Unit, new DateOnly(2018, 1, 1), null), c));

        var difference = Charges(before, Next, "甲|教务处");
        var after = difference.Apply(before);

        Assert.Equal(["不再分管：图书馆"], Said(difference, "甲"));
        Assert.Equal(RosterFate.Changed, difference.People.Single(p => p.Name == "甲").Fate);
        var library = after.Units.Single(u => u.Name == "图书馆").Id;
        Assert.Single(after.LeadersInChargeOf(library, Day));
        Assert.Empty(after.LeadersInChargeOf(library, Next));
        Assert.True(Charges(after, Next, "甲|教务处").IsEmpty);

        var again = Charges(after, Next.AddYears(1), "甲|教务处、图书馆");
        Assert.Equal(Next.AddYears(1), Assert.Single(again.NewInCharge).From);
    }

    [Fact]
    public void An_unknown_unit_among_the_charges_ends_nothing_of_that_leader()
    {
        var before = Charges(University.Empty, Day, "甲|教务处、图书馆").Apply(University.Empty);
        var difference = Charges(before, Next, "甲|教务处、图书管");

        Assert.True(difference.IsEmpty);
    }

    [Fact]
    public void A_roster_without_the_sheet_of_charges_leaves_them_except_of_who_left()
    {
        var before = Charges(University.Empty, Day, "甲|教务处").Apply(University.Empty);

        Assert.True(Compare(before, Leader, Zhang, Li, "1003|王五|男|汉|||图书馆|馆长|2020.01|正处").IsEmpty);
        Assert.Single(Compare(before, Zhang, Li, "1003|王五|男|汉|||图书馆|馆长|2020.01|正处").EndedInCharge);
    }

    [Fact]
    public void Applying_any_roster_to_any_other_keeps_all_history_and_settles_at_once()
    {
        var row = Gen.Select(
            OneOf("", "1", "2", "3", "4"), OneOf("张三", "李四", "王五", ""), OneOf("教务处", "图书馆", "校领导", ""),
            OneOf("处长", "校长、党委副书记", "馆长", ""), OneOf("2020.01", "202610", "27546", ""), OneOf("正处", "副处", "六级职员", "？"))
            .Select((number, name, unit, title, from, rank) => $"{number}|{name}||||群众|{unit}|{title}|{from}|{rank}");
        Gen.Select(row.Array[0, 6], row.Array[0, 6]).Sample((first, second) =>
        {
            var before = Applied(Rows(first));
            var roster = Read(before, [Header, .. second]);
            var after = RosterDifference.Between(roster, before, Next).Apply(before);
            return after.People.Count >= before.People.Count
                && before.Posts.All(p => after.Posts.Any(q => q with { Until = null } == p with { Until = null }))
                && before.People.All(p => before.PostsOf(p.Id, Day).SequenceEqual(after.PostsOf(p.Id, Day).Where(q => before.Posts.Contains(q with { Until = null })).Select(q => q with { Until = null })))
                && RosterDifference.Between(Read(after, [Header, .. second]), after, Next).IsEmpty;
        });
    }

    private static RosterDifference Compare(University known, params string[] rows) =>
        RosterDifference.Between(Read(known, [Header, .. rows]), known, Next);

    private static RosterDifference Charges(University known, DateOnly day, string charge) => RosterDifference.Between(
        Roster.Read(
            [Sheet("名册", Header, Leader, Zhang, Li, "1003|王五|男|汉|||图书馆|馆长|2020.01|正处"), Sheet("分工", "姓名|分管单位", charge)], known),
        known, day);

    private static string[] Said(RosterDifference difference, string name) =>
        [.. difference.People.Single(p => p.Name == name).What.Select(t => t.ToString())];

    private static PersonId Who(University university, string name) => university.People.Single(p => p.Name == name).Id;

    private static string History(University university, string name) => string.Join(", ",
        university.HistoryOf(Who(university, name)).Select(p => $"{p.Title} {p.From:yyyy-MM-dd}–{p.Until:yyyy-MM-dd}"));
}
