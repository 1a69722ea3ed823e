using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.Primitives;
using Zhengyan.Features;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Lead;

/// <summary>Entering a lead: quickly, with every reason at once, and nothing kept of the reporter outside their envelope.</summary>
public sealed class EntryTests(LeadOffice office) : IClassFixture<LeadOffice>
{
    private const string Form = "form[action='/leads/new']";

    [Fact]
    public async Task S0_1_a_lead_names_its_channel_and_whom_it_is_about()
    {
        var page = await office.Enter(LeadOffice.Registrar, ("receivedOn", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        AssertRefused(page, "L-02", "L-03", "L-04", "L-05", "X-01");
    }

    [Fact]
    public async Task A_lead_cannot_have_been_received_tomorrow() =>
        AssertRefused(await office.Enter(LeadOffice.Registrar, office.Lead("金海梓", ("receivedOn", "2126-01-01"))), "L-04");

    [Fact]
    public async Task S5_8_the_reporters_name_stands_in_nothing_that_others_read()
    {
        var page = await office.Enter(LeadOffice.Registrar, office.Lead(
            "金海梓", ("reporterName", "柳暗花"), ("reporterContact", "13912340000"), ("letter", "我是柳暗花。"), ("summary", "柳暗花反映公车问题。"), ("source", "电话 13912340000")));
        AssertRefused(page, "L-08");
        Assert.Equal(2, page.Document.QuerySelectorAll(".field-error").Length);
        Assert.Equal("柳暗花", Value(page, "reporterName"));
        Assert.Equal("我是柳暗花。", page.Document.QuerySelector<IHtmlTextAreaElement>("#letter")!.Value);
    }

    [Fact]
    public async Task S4_2_a_leader_outside_the_universitys_authority_leaves_a_stub_with_number_and_day_alone()
    {
        AssertRefused(await office.Enter(LeadOffice.Registrar, office.Lead("沈东轩")), "L-07");
        using var visitor = await office.App.SignInAs(LeadOffice.Registrar);
        var saved = await visitor.Send(await visitor.Get("/leads/new"), Form, office.Lead("沈东轩", ("keepStubs", "true"), ("summary", "雪泥鸿爪"), ("letter", "雪泥鸿爪")));
        var list = await visitor.Follow(saved);
        var stub = list.Document.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("移送存根", StringComparison.Ordinal));
        Assert.DoesNotContain("沈东轩", stub.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(LeadOffice.Everything(office.App.Data), v => v.Value.Contains("雪泥鸿爪", StringComparison.Ordinal));
        using var head = await office.App.SignInAs(LeadOffice.Head);
        var page = await head.Get(((IHtmlAnchorElement)stub.QuerySelector("a")!).PathName);
        Assert.Contains("移送存根", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("还缺", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("移送存根", (await (await office.App.SignInAs("武秋杰")).Get("/leads")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S4_2_nobody_registers_a_lead_about_themself() =>
        AssertRefused(await office.Enter(LeadOffice.Registrar, office.Lead(LeadOffice.Registrar)), "L-06");

    [Fact]
    public async Task A_lead_about_the_head_of_ones_own_office_is_gone_once_it_is_registered()
    {
        using var visitor = await office.App.SignInAs(LeadOffice.Registrar);
        var before = (await visitor.Get("/leads")).Document.QuerySelectorAll("tbody tr").Length;
        var saved = await visitor.Send(await visitor.Get("/leads/new"), Form, office.Lead(LeadOffice.Head));
        var list = await visitor.Follow(saved);
        Assert.Contains("线索已登记，已转有权办理的人。", list.Text, StringComparison.Ordinal);
        Assert.Equal(before, list.Document.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("纪委办公室（监察处）主任", list.Document.QuerySelector("tbody")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains(LeadOffice.Head, (await (await office.App.SignInAs("武秋杰")).Get("/leads")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_at_its_field()
    {
        AssertRefused(await office.Enter(LeadOffice.Registrar, office.Lead("没有这个人")), "L-12");
        AssertRefused(await office.Enter(LeadOffice.Registrar, office.Lead("99999999")), "L-12");
        AssertRefused(await office.Enter(LeadOffice.Registrar, office.Lead("金海梓", ("anonymous", "true"), ("reporterName", "某人"))), "L-13");
        AssertRefused(await office.Enter(LeadOffice.Registrar, office.Lead("金海梓", ("jointReporters", "很多"))), "L-14");
        AssertRefused(await office.Enter(LeadOffice.Registrar, office.Lead("金海梓", ("circumstances", "8"))), "L-09");
    }

    [Fact]
    public void People_of_one_name_are_told_apart_by_their_numbers()
    {
        University university = new(
            [], [new(new(1), "1001", "张三", "男", "汉族", null, ""), new(new(2), "1002", "张三", "女", "汉族", null, ""), new(new(3), "", "李四", "女", "汉族", null, "")], [], [], []);
        Assert.Equal(["L-11"], Typing("张三").Unreadable().Select(r => r.Number));
        Assert.Equal(["L-12"], Typing("1003").Unreadable().Select(r => r.Number));
        Assert.Equal([new PersonId(2)], Typing("1002").Order.Subjects.Select(s => s.Person));
        Assert.Equal([new PersonId(1)], Typing("张三 1001").Order.Subjects.Select(s => s.Person));
        Assert.Equal([new PersonId(3)], Typing("李四 p3").Order.Subjects.Select(s => s.Person));

        LeadEntry Typing(string who) => new(new(new Dictionary<string, StringValues> { ["subjects[0].Who"] = who }), university);
    }

    [Fact]
    public async Task Hostile_and_long_texts_are_kept_as_they_were_typed()
    {
        const string hostile = "</textarea><script>alert(1)</script>' OR 1=1 -- 𬭎";
        var refused = await office.Enter(LeadOffice.Registrar, office.Lead("没有这个人" + hostile, ("summary", hostile), ("letter", hostile)));
        AssertRefused(refused, "L-12");
        Assert.DoesNotContain("<script>alert", refused.Html, StringComparison.Ordinal);
        Assert.Equal(hostile, refused.Document.QuerySelector<IHtmlTextAreaElement>("#summary")!.Value);
        var matter = await office.Register("萧杰", ("summary", hostile + new string('长', 35_000)), ("letter", new string('信', 35_000)));
        using var head = await office.App.SignInAs(LeadOffice.Head);
        var page = await head.Get(matter);
        Assert.Contains("' OR 1=1 -- 𬭎长长", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_entry_sent_twice_registers_one_lead()
    {
        using var visitor = await office.App.SignInAs(LeadOffice.Registrar);
        var page = await visitor.Get("/leads/new");
        var first = await visitor.Follow(await visitor.Send(page, Form, office.Lead("杜涛")));
        var second = await visitor.Follow(await visitor.Send(page, Form, office.Lead("杜涛")));
        Assert.Equal(first.Document.QuerySelector(".notice")!.TextContent, second.Document.QuerySelector(".notice")!.TextContent);
        Assert.Single(second.Document.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains("杜涛", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_people_in_one_lead_are_a_matter_each_under_one_number()
    {
        using var visitor = await office.App.SignInAs(LeadOffice.Registrar);
        var saved = await visitor.Send(await visitor.Get("/leads/new"), Form, office.Lead("梁强艳", ("subjects[2].Who", "沈思伟"), ("subjects[2].AsUnit", "true"), ("flags", "important")));
        var rows = (await visitor.Follow(saved)).Document.QuerySelectorAll("tbody tr").Take(2).ToList();
        Assert.Single(rows.Select(r => r.QuerySelector("a")!.TextContent).Distinct());
        Assert.All(rows, r => Assert.Contains("重要", r.TextContent, StringComparison.Ordinal));
        Assert.Equal(["梁强艳", "沈思伟"], rows.Select(r => r.QuerySelector("b")!.TextContent).Order());

        // Of one of them it is the unit that is named (§4.4).
        var unit = rows.Single(r => r.TextContent.Contains("沈思伟", StringComparison.Ordinal));
        Assert.Contains("反映的是单位：", unit.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("反映的是单位", rows.Single(r => r != unit).TextContent, StringComparison.Ordinal);
        var named = (await visitor.Get(unit.QuerySelector("a")!.GetAttribute("href")!)).Document.QuerySelector(".page-head")!.TextContent;
        Assert.Contains("反映的是单位：", named, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Possible_repeats_are_shown_without_saving_and_only_those_one_may_see()
    {
        var registered = (await office.Register("吴雨"))["/matters/".Length..];
        using var registrar = await office.App.SignInAs(LeadOffice.Registrar);
        var shown = await registrar.Press(await registrar.Get("/leads/new"), "查有无重复", ("subjects[0].Who", "吴雨"), ("reporterName", "柳暗花"));
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("吴雨：可能重复", shown.Text, StringComparison.Ordinal);
        Assert.Equal("柳暗花", Value(shown, "reporterName"));
        var id = shown.Document.QuerySelector("option[value^='吴雨 ']")!.GetAttribute("data-person");
        Assert.Contains(registered, (await registrar.Get($"/leads/repeats?person={id}")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await registrar.Get("/leads/repeats?person=x&person=-5")).Status);

        // The other office's staff may register leads too, and have no part in this one.
        using var other = await office.App.SignInAs("彭国燕");
        Assert.DoesNotContain(registered, (await other.Get($"/leads/repeats?person={id}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_whoever_may_not_register_these_addresses_do_not_exist()
    {
        using var visitor = await office.App.SignInAs("金海梓");
        foreach (var path in new[] { "/leads", "/leads/new", "/leads/repeats?person=1", "/leads/repeats?person=x" })
        {
            var (answer, unknown) = (await visitor.Get(path), await visitor.Get("/no-such-address"));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.Equal(unknown.Text, answer.Text);
        }

        var ask = await visitor.Get("/mine");
        var token = ask.Document.QuerySelector<IHtmlInputElement>("input[name='__RequestVerificationToken']")!.Value;
        using var body = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("x"), "summary" } };
        using var posted = await visitor.Http.PostAsync(new Uri("/leads/new", UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
    }

    private static string? Value(Page page, string field) => page.Document.QuerySelector<IHtmlInputElement>($"#{field}")?.Value;

    private static void AssertRefused(Page page, params string[] numbers)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(numbers.Order(), page.Document.QuerySelectorAll(".refusal-number").Select(n => n.TextContent).Distinct().Order());
    }
}
