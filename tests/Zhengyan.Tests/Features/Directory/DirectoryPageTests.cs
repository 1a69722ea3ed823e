using System.Net;
using Zhengyan.Rules;
using Zhengyan.Tests.Ui;
using Zhengyan.Features;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Directory;

/// <summary>Who sees whom in the directory, and how people are explained (people.md).</summary>
public sealed class DirectoryPageTests(Demonstration demonstration)
{
    [Theory]
    [InlineData("姚志")]
    [InlineData("武秋杰")]
    [InlineData("魏轩涛")]
    [InlineData("系统管理员")]
    public async Task The_offices_the_leaders_and_the_system_administrator_see_everybody(string person)
    {
        using var visitor = await (await demonstration.App).SignInAs(person);
        var page = await visitor.Get("/people");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("党委宣传部", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/people/20")).Status);
    }

    [Theory]
    [InlineData("安全管理员")]
    [InlineData("审计员")]
    public async Task The_other_administrators_see_nobody(string administrator)
    {
        using var visitor = await (await demonstration.App).SignInAs(administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/people")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/people/20")).Status);
    }

    [Fact]
    public void The_people_of_an_office_are_set_apart_in_either_language()
    {
        var office = new OfficeLine("纪委办公室", Text.Of(""), "4.2", [new("姚志", null), new("顾玉玉", "/people/3"), new("许懿春", null)]);
        Assert.Equal("姚志、顾玉玉、许懿春", Said("zh-Hans"));
        Assert.Equal("姚志, 顾玉玉, 许懿春", Said("en"));

        string Said(string language) => string.Join(' ', Rendered.Piece<OfficePeople>(new { Model = office }, language).QuerySelector("details p")!
            .TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("、 ", "、", StringComparison.Ordinal).Replace(" 、", "、", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_unit_stands_who_leads_it_and_not_what_it_leads()
    {
        var unit = new UnitLine(new(4), "图书馆", [], [new("杜文涵", null)], [], 3, false);
        Assert.Equal("分管校领导：杜文涵", Charge("zh-Hans"));
        Assert.Equal("Led by: 杜文涵", Charge("en"));

        string Charge(string language) => Rendered.Piece<UnitPart>(new { Model = unit }, language).QuerySelector(".unit-charge")!.TextContent;
    }

    [Fact]
    public async Task A_head_of_a_unit_sees_that_unit_and_somebody_elses_page_looks_like_none()
    {
        using var visitor = await (await demonstration.App).SignInAs("沈思伟");
        var page = await visitor.Get("/people");
        Assert.Equal("党委宣传部", Assert.Single(page.Document.QuerySelectorAll(".unit-name")).TextContent);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(await AddressOf("曹海"))).Status);

        var foreign = await visitor.Get(await AddressOf("姚志"));
        var unknown = await visitor.Get("/people/99999");
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal((unknown.Status, unknown.Text), (foreign.Status, foreign.Text));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/people/import")).Status);
    }

    [Fact]
    public async Task Everybody_else_sees_themself()
    {
        using var visitor = await (await demonstration.App).SignInAs("曹海");
        var page = await visitor.Get("/people");
        Assert.Equal(await AddressOf("曹海"), page.Location);
        Assert.Contains("谁批准与其谈话", (await visitor.Follow(page)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(await AddressOf("沈思伟"))).Status);
    }

    [Fact]
    public async Task A_search_finds_by_name_by_number_and_by_unit_in_the_order_of_pinyin()
    {
        using var visitor = await (await demonstration.App).SignInAs("姚志");
        var page = await visitor.Get($"/people?q={Uri.EscapeDataString("宣传")}");
        var names = page.Document.QuerySelectorAll("table a.person").Select(a => a.TextContent).ToList();
        Assert.Equal("曹海", names[0]);
        Assert.Contains("沈思伟", names);
        Assert.Contains("曹海", (await visitor.Get("/people?q=1998056")).Text, StringComparison.Ordinal);
        var hostile = await visitor.Get($"/people?q={Uri.EscapeDataString("<script>alert(1)</script>")}");
        Assert.DoesNotContain("<script>alert", hostile.Html, StringComparison.Ordinal);
        Assert.Contains("没有找到", hostile.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_4_2_a_leader_above_division_head_is_for_the_superior()
    {
        using var visitor = await (await demonstration.App).SignInAs("姚志");
        var page = await visitor.Get(await AddressOf("魏轩涛"));
        Assert.Contains("不在学校的干部管理权限内", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.GetElementById("approving"));
    }

    [Fact]
    public async Task The_picture_has_a_title_and_says_the_same_in_words()
    {
        using var visitor = await (await demonstration.App).SignInAs("姚志");
        var page = await visitor.Get(await AddressOf("曹海"));
        foreach (var picture in page.Document.QuerySelectorAll("svg.picture"))
        {
            Assert.All(picture.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotNull(page.Document.GetElementById(id)));
            Assert.All(picture.QuerySelectorAll(".picture-name").Select(n => n.TextContent), name => Assert.Contains(name, page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        }
    }

    private async Task<string> AddressOf(string name)
    {
        using var visitor = await (await demonstration.App).SignInAs("姚志");
        var page = await visitor.Get($"/people?q={Uri.EscapeDataString(name)}");
        return page.Document.QuerySelectorAll("table a.person").Single(a => a.TextContent == name).GetAttribute("href")!;
    }
}
