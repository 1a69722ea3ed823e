using System.Net;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Lead;

/// <summary>The lead register, and what a head decides about a lead.</summary>
public sealed class RegisterTests(LeadOffice office) : IClassFixture<LeadOffice>
{
    [Fact]
    public async Task The_register_is_filtered_by_stage_and_channel_and_bears_any_address()
    {
        await office.Register("王栋勇", ("channel", "Inspection"));
        using var visitor = await office.App.SignInAs(LeadOffice.Head);
        var page = await visitor.Get("/leads?stage=Lead&channel=Inspection");
        var rows = page.Document.QuerySelectorAll("tbody tr");
        Assert.Contains(rows, r => r.TextContent.Contains("王栋勇", StringComparison.Ordinal));
        Assert.All(rows, r => Assert.Contains("各类专项检查", r.TextContent, StringComparison.Ordinal));
        Assert.Empty((await visitor.Get("/leads?stage=Lead&channel=Enforcement")).Document.QuerySelectorAll("tbody tr"));
        foreach (var path in new[] { "/leads?stage=x&channel=%27--&page=-1", "/leads?page=99999999999999", "/leads?page=9999&stage=999" })
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.Get(path)).Status);
        }
    }

    [Fact]
    public async Task Fifty_leads_are_a_page_and_the_newest_number_comes_first()
    {
        await using var full = new LeadOffice();
        await full.InitializeAsync();
        using var visitor = await full.App.SignInAs(LeadOffice.Registrar);
        for (var i = 0; i < 50; i++)
        {
            Assert.True((await visitor.Send(await visitor.Get("/leads/new"), "form[action='/leads/new']", full.Lead("吴雨"))).Redirects);
        }

        var first = await visitor.Get("/leads");
        Assert.Equal(50, first.Document.QuerySelectorAll("tbody tr").Length);
        var numbers = first.Document.QuerySelectorAll("tbody tr a").Select(a => a.TextContent).ToList();
        Assert.Equal(numbers.OrderByDescending(n => n.Length).ThenByDescending(n => n, StringComparer.Ordinal), numbers);
        Assert.Contains("下一页", first.Text, StringComparison.Ordinal);
        var second = await visitor.Get("/leads?page=2");
        Assert.NotEmpty(second.Document.QuerySelectorAll("tbody tr"));
        Assert.DoesNotContain("下一页", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S4_1_a_lead_is_verified_by_two_the_first_of_them_in_charge()
    {
        var matter = await office.Register("郭才杰", ("proposedHandling", "建议初步核实"));
        using var head = await office.App.SignInAs(LeadOffice.Head);
        Assert.Contains("登记人拟办：建议初步核实", (await head.Get(matter)).Text, StringComparison.Ordinal);
        AssertRefused(await office.Order(LeadOffice.Head, matter, "DecideHandling"), "V-01", "X-01");
        AssertRefused(await office.Order(LeadOffice.Head, matter, "DecideHandling", ("officers", LeadOffice.Officer), ("officers", LeadOffice.SecondOfficer), ("opinion", "同意")), "V-01");
        AssertRefused(await office.Order(LeadOffice.Head, matter, "DecideHandling", ("officer", LeadOffice.Officer), ("officers", "999999"), ("opinion", "同意")), "V-02");
        Assert.True((await office.Order(LeadOffice.Head, matter, "DecideHandling", ("officer", LeadOffice.SecondOfficer), ("officers", LeadOffice.Officer), ("opinion", "同意核实，抓紧办理")))
            .Redirects);
        var people = (await head.Get(matter)).Document.QuerySelector("aside")!.TextContent;
        Assert.True(people.IndexOf(LeadOffice.SecondOfficer, StringComparison.Ordinal) < people.IndexOf(LeadOffice.Officer, StringComparison.Ordinal));
        Assert.Contains("同意核实，抓紧办理", (await head.Get(matter)).Text, StringComparison.Ordinal);

        // The registrar keeps their own words, and no more.
        using var registrar = await office.App.SignInAs(LeadOffice.Registrar);
        Assert.Contains("反映公车使用不规范", (await registrar.Get(matter)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("抓紧办理", (await registrar.Get(matter)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S0_1_a_repeated_lead_is_joined_to_an_earlier_matter_about_the_same_person()
    {
        var earlier = await office.Register("廖才立");
        var later = await office.Register("廖才立", ("flags", "repeated"), ("summary", "再次反映同一问题。"));
        using var head = await office.App.SignInAs(LeadOffice.Head);
        Assert.Contains(earlier["/matters/".Length..], (await head.Get($"{later}/joinlead")).Html, StringComparison.Ordinal);
        AssertRefused(await office.Order(LeadOffice.Head, later, "JoinLead", ("to", new string('0', 32))), "L-10", "X-01");
        AssertRefused(await office.Order(LeadOffice.Head, later, "JoinLead", ("to", "<b>"), ("reason", "同一问题")), "L-10");
        Assert.True((await office.Order(LeadOffice.Head, later, "JoinLead", ("to", earlier["/matters/".Length..]), ("reason", "同一问题"))).Redirects);
        Assert.Contains("再次反映同一问题", (await head.Get(earlier)).Text, StringComparison.Ordinal);
        var joined = await head.Get(later);
        Assert.Contains("已并案", joined.Text, StringComparison.Ordinal);
        var into = joined.Document.QuerySelector($".section a[href='{earlier}']")!;
        Assert.StartsWith("线索〔2026〕", into.TextContent, StringComparison.Ordinal);
        Assert.Contains("§0.1", into.Closest(".section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S0_1_a_lead_that_is_not_ours_is_handed_on()
    {
        var matter = await office.Register("陈嘉军");
        AssertRefused(await office.Order(LeadOffice.Head, matter, "HandLeadOn"), "X-01");
        Assert.True((await office.Order(LeadOffice.Head, matter, "HandLeadOn", ("to", "上级<主管>部门"), ("opinion", "不属我校受理"))).Redirects);
        using var head = await office.App.SignInAs(LeadOffice.Head);
        Assert.Contains("上级<主管>部门", (await head.Get(matter)).Text, StringComparison.Ordinal);
    }

    private static void AssertRefused(Page page, params string[] numbers)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(numbers.Order(), page.Document.QuerySelectorAll(".refusal-number").Select(n => n.TextContent).Distinct().Order());
    }
}
