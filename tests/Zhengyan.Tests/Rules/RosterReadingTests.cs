using System.Globalization;
using CsCheck;
using Zhengyan.Rules;
using static Zhengyan.Tests.Rules.RosterSheets;

namespace Zhengyan.Tests.Rules;

public sealed class RosterReadingTests
{
    private const string Good = "1001|张三|男|汉|1975.06|中共党员|教务处|处长|2020.01|正处";

    [Fact]
    public void A_row_is_a_person_with_a_post()
    {
        var roster = Rows(Good);

        Assert.Empty(roster.Remarks);
        var person = Assert.Single(roster.People);
        Assert.Equal(new("名册", 2, "1001", "张三", "男", "汉族", new DateOnly(1975, 6, 1), "中共党员", person.Posts), person);
        Assert.Equal([new("教务处", "处长", Rank.DivisionHead, new DateOnly(2020, 1, 1))], person.Posts);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_be_missing_and_unknown_ones_are_passed_over()
    {
        var roster = Read("级别|现任职务|星座|姓 名|身份证号|所在部门|人员编号|手机", "副处|副处长|狮子|李四|110101197506011234|人事处|A-17|13800000001");

        Assert.Empty(roster.Remarks);
        var person = Assert.Single(roster.People);
        Assert.Equal("A-17", person.StaffNumber);
        Assert.Equal([new("人事处", "副处长", Rank.DeputyDivisionHead, null)], person.Posts);
        Assert.DoesNotContain("1234", person.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("138", person.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_may_take_two_rows_break_lines_and_come_again_on_the_next_page()
    {
        string[] head = ["某大学干部名册|||||", "序号|基本情况|基本情况|任职情况|任职情况|职工号", "序号|姓\n名|性别|单位及\n职务|行政\n级别|职工号"];
        var roster = Read([.. head, "1|张三|男|教务处处长|正处|1001", .. head[1..], "2|李四|女|教务处副处长|副处|1002"]);

        Assert.Empty(roster.Remarks);
        Assert.Equal("某大学干部名册", roster.Title);
        Assert.Equal(["张三", "李四"], roster.People.Select(p => p.Name));
    }

    [Theory]
    [InlineData("截止日期：2026年9月30日", "2026-09-30")]
    [InlineData("（截至2026.9.30）", "2026-09-30")]
    [InlineData("2026年2月", "2026-02-28")]
    [InlineData("填报单位：组织部", null)]
    public void The_day_it_is_as_of_stands_above_the_header(string above, string? day) =>
        Assert.Equal(day, Read("名册|", $"|{above}", Header, Good).AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Notes_blank_rows_and_blank_forms_are_nobody()
    {
        var roster = Read(
            "序号|" + Header, "1|" + Good, "||||||||||", "2||||||||||", "注：1.本表由组织部汇总。||", "备注|", "填表人：王五||审核人：赵六|", "合计：1人|", "|本表共一页");

        Assert.Empty(roster.Remarks);
        Assert.Single(roster.People);
    }

    [Theory]
    [InlineData("")]
    [InlineData("　")]
    [InlineData("—")]
    [InlineData("空缺")]
    [InlineData("（待定）")]
    [InlineData("13800000001")]
    public void A_row_without_a_name_is_nobody_and_says_so(string name)
    {
        var roster = Rows(Good, $"1002|{name}|女|汉|1980.01|群众|教务处|副处长|2021.01|副处");

        Assert.Single(roster.People);
        Assert.Equal(["B3 没有姓名，整行没有读入"], roster.Said());
    }

    [Fact]
    public void A_rank_that_is_not_known_leaves_the_rest_of_the_row_and_registers_no_post()
    {
        var roster = Rows("1001|张三|男|汉|1975.06|群众|教务处|处长|2020.01|正处下");

        Assert.Equal(["J2 级别“正处下”不认识，改正之前新的职务不登记"], roster.Said());
        Assert.Equal([new("教务处", "处长", null, new DateOnly(2020, 1, 1))], roster.People.Single().Posts);
        var university = Applied(roster);
        Assert.Equal("张三", university.People.Single().Name);
        Assert.Empty(university.Posts);
    }

    [Fact]
    public void A_missing_staff_number_an_impossible_date_and_a_strange_sex_are_said_and_the_rest_is_read()
    {
        var roster = Rows("|张三|南|回|1975.13|群众|教务处|处长|2020-02-30|正处", "无|李四|女|汉|||教务处|副处长||副处");

        Assert.Equal(
            [
                "A2 没有工号，只能按姓名对应", "C2 性别“南”不认识", "E2 “1975.13”不是看得懂的日期", "I2 “2020-02-30”不是看得懂的日期",
                "A3 没有工号，只能按姓名对应",
            ],
            roster.Said());
        Assert.Equal([new("教务处", "处长", Rank.DivisionHead, null)], roster.People[0].Posts);
        Assert.Null(roster.People[0].Born);
        Assert.Equal("回族", roster.People[0].Ethnicity);
    }

    [Fact]
    public void Two_people_of_one_name_are_two_people_by_their_numbers_and_a_question_without()
    {
        var told = Rows(Good, "1002|张三|女|汉|1980.01|群众|人事处|处长|2021.01|正处");
        Assert.Empty(told.Remarks);
        Assert.Equal(2, told.People.Count);

        var unclear = Rows(Good, "|张三|女|汉|1980.01|群众|人事处|处长|2021.01|正处");
        Assert.Equal(2, unclear.People.Count);
        Assert.Contains("3 “张三”有几个人同名，这一行又没有可用的工号，分不清是谁", unclear.Said());
    }

    [Fact]
    public void One_number_under_two_names_is_nobodys()
    {
        var roster = Rows(Good, "1001|李四|女|汉|1980.01|群众|教务处|副处长|2021.01|副处");

        Assert.Equal(["2 工号 1001 写在几个人名下，这个工号没有读入", "3 工号 1001 写在几个人名下，这个工号没有读入"], roster.Said());
        Assert.All(roster.People, p => Assert.Equal("", p.StaffNumber));
        Assert.Equal(2, roster.People.Count);
    }

    [Fact]
    public void Somebody_listed_in_two_units_is_one_person_with_two_posts()
    {
        var roster = Rows(Good, "1001|张　三|男|汉族|1975年6月|中共党员|教师教学发展中心|主任|2021.01|正处级");

        Assert.Empty(roster.Remarks);
        Assert.Equal(["教务处", "教师教学发展中心"], Assert.Single(roster.People).Posts.Select(p => p.Unit));
    }

    [Fact]
    public void A_post_of_no_unit_is_not_read()
    {
        var roster = Rows("1001|张三|男|汉|1975.06|群众||主任|2020.01|正处", "1002|李四|男|汉|1975.06|群众|教务处|—|2020.01|正处");

        Assert.Equal(["H2 看不出“主任”是哪个单位的职务，职务没有读入", "H3 没有写职务"], roster.Said());
        Assert.Equal(2, roster.People.Count);
        Assert.All(roster.People, p => Assert.Empty(p.Posts));
    }

    [Fact]
    public void A_spreadsheet_without_a_header_says_what_it_lacks()
    {
        var roster = Read("一|二|三", "1|2|3");

        Assert.Empty(roster.People);
        Assert.Equal(["1 没有找到表头：至少要有“姓名”和“职务”“单位”“级别”中的一列"], roster.Said());
        Assert.Single(Roster.Read([], University.Empty).Remarks);
    }

    [Fact]
    public void A_sheet_without_a_header_beside_one_that_has_one_is_said_to_be_left_out()
    {
        var roster = Roster.Read([Sheet("名册", Header, Good), Sheet("续表", "1002|李四|女|教务处|副处长"), Sheet("说明", "本册由组织部汇总。"), Sheet("空表", "||")], University.Empty);

        Assert.Single(roster.People);
        Assert.Equal("续表", Assert.Single(roster.Remarks).Sheet);
        Assert.Equal(["1 这张工作表没有找到表头，整张没有读入"], roster.Said());
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void A_name_may_have_forty_characters_and_a_longer_one_is_said_to_be_too_long(int characters, bool isRead)
    {
        var name = string.Concat(Enumerable.Repeat("𬭎", characters));
        var roster = Rows(Good, $"1002|{name}|女|汉|1980.01|群众|教务处|副处长|2021.01|副处");

        Assert.Equal(isRead ? 2 : 1, roster.People.Count);
        Assert.Equal(isRead ? [] : ["B3 姓名超过 40 个字，整行没有读入"], roster.Said());
    }

    [Fact]
    public void Missing_columns_that_matter_are_said_once()
    {
        var roster = Read("姓名|单位|职务", "张三|教务处|处长", "李四|教务处|副处长");

        Assert.Equal(["1 没有“工号”一列，只能按姓名对应", "1 没有“行政级别”一列，新的职务无法登记"], roster.Said());
        Assert.Equal(2, roster.People.Count);
    }

    [Fact]
    public void Groups_name_the_unit_with_or_without_ornaments()
    {
        var roster = Read(
            "序号|姓名|工号|工作单位及职务|行政级别", "一、党政部门||||", "（一）教务处（2人）||||", "1|张三|1001|处长|正处", "2|李四|1002|教务处副处长|副处",
            "图书馆|图书馆|图书馆|图书馆|图书馆", "3|王五|1003|馆长、党总支书记|正处");

        Assert.Empty(roster.Remarks);
        Assert.Equal(["教务处", "图书馆"], roster.Units);
        Assert.Equal(["处长", "副处长", "馆长", "党总支书记"], roster.People.SelectMany(p => p.Posts).Select(p => p.Title));
    }

    [Theory]
    [InlineData("教务处处长", "教务处:处长")]
    [InlineData("国际合作与\n交流处处长", "国际合作与交流处:处长")]
    [InlineData("经济管理学院办公室主任", "经济管理学院:办公室主任")]
    [InlineData("学生工作部（处）部长（处长）", "学生工作部（处）:部长（处长）")]
    [InlineData("物理学院党委书记、副院长", "物理学院:党委书记 物理学院:副院长")]
    [InlineData("校长、党委副书记", "校领导:校长 校领导:党委副书记")]
    [InlineData("副校长（分管财务、基建、后勤）", "校领导:副校长（分管财务、基建、后勤）")]
    [InlineData("副校长兼研究生院院长", "校领导:副校长 研究生院:院长")]
    [InlineData("党委办公室、校长办公室主任", "党委办公室、校长办公室:主任")]
    [InlineData("纪委副书记、纪委办公室（监察处）主任、监察处处长", "纪委办公室（监察处）:纪委副书记 纪委办公室（监察处）:主任 纪委办公室（监察处）:监察处处长")]
    [InlineData("组织部部长", "党委组织部:部长")]
    [InlineData("人事处处长 兼任 教师发展中心主任", "人事处:处长 教师发展中心:主任")]
    public void The_unit_may_stand_inside_the_cell(string cell, string posts)
    {
        University known = new(
            [.. new[] { "党委办公室、校长办公室", "纪委办公室（监察处）", "党委组织部", "研究生院", "教师发展中心", "校领导" }
                .Select((name, at) => new Unit(new(at + 1), name, Titles.KindOf(name), null))],
            [], [], [], []);

        var read = Read(known, "工号|姓名|单位及职务|级别", $"1|某某|{cell}|正处").People.Single().Posts;

        Assert.Equal(posts, string.Join(' ', read.Select(p => $"{p.Unit}:{p.Title}")));
    }

    [Theory]
    [InlineData("𬭎", "𬭎")]
    [InlineData("张　𬭎", "张𬭎")]
    [InlineData("𠮷 野", "𠮷野")]
    [InlineData("阿不都•热依木", "阿不都·热依木")]
    [InlineData("John Smith", "John Smith")]
    [InlineData("李四（女）", "李四")]
    [InlineData("\ufeff王\u200b五", "王五")]
    public void Names_survive_with_their_rare_characters_and_without_padding(string written, string name)
    {
        var roster = Rows($"1001|{written}|男|汉|1975.06|群众|教务处|处长|2020.01|正处");

        Assert.Equal(name, Assert.Single(roster.People).Name);
        Assert.Equal(name, Assert.Single(Applied(roster).People).Name);
    }

    [Fact]
    public void The_sheet_of_charges_is_matched_against_whole_unit_names()
    {
        var roster = Roster.Read(
            [
                Sheet("名册", Header, "1|甲|男|汉|||校领导|副校长|2020.01|副厅", "2|乙|男|汉|||党委办公室、校长办公室|主任|2020.01|正处",
                    "3|丙|男|汉|||党委组织部|部长|2020.01|正处", "4|丁|男|汉|||图书馆|馆长|2020.01|正处"),
                Sheet("分工", "校领导|职务|分管、联系单位", "甲|副校长|党委办公室、校长办公室、组织部\n图书馆，烟草局", "戊|副校长|图书馆", "|副校长|图书馆"),
            ],
            University.Empty);

        Assert.Equal(["党委办公室、校长办公室", "党委组织部", "图书馆"], roster.InCharge[0].Units);
        Assert.False(roster.InCharge[0].Complete);
        Assert.Equal(
            ["C2 没有叫“烟草局”的单位，这一项没有读入", "A3 名册里没有校领导“戊”，分工没有读入", "A4 没有姓名，整行没有读入"], roster.Said());
    }

    [Fact]
    public void Nothing_that_can_be_typed_breaks_it()
    {
        var cell = Gen.OneOf(
            OneOf("姓名", "工号", "单位", "职务", "行政级别", "分管单位", "校领导", "", "注：", "张三", "教务处", "处长、院长", "正处", "1975.06", "（", "、", "\n"),
            Gen.String[0, 6]);
        cell.Array[0, 6].List[0, 12].Sample(rows =>
        {
            var sheet = new Sheet("表", [.. rows.Select((r, at) => new SheetRow(at + 1, [.. r.Select(c => new SheetCell(c))]))]);
            var roster = Roster.Read([sheet], University.Empty);
            var difference = RosterDifference.Between(roster, University.Empty, Day);
            var university = difference.Apply(University.Empty);
            // Two rows of one name without a number are somebody, and nobody can say who.
            return roster.People.All(p => p.Name.Length > 0)
                && university.People.Count == difference.People.Count(p => p.Fate != RosterFate.Unclear)
                && RosterDifference.Between(roster, university, Day).IsEmpty;
        });
    }
}
