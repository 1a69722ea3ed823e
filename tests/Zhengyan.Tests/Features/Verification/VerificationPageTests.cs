using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Verification;

/// <summary>Preliminary verification through its pages: the report, its signatures, and the two ends that no talk follows.</summary>
public sealed class VerificationPageTests(LeadOffice office) : IClassFixture<LeadOffice>
{
    private static readonly (string, string)[] Slight =
    [
        ("points[0].What", "公车私用"), ("points[0].Outcome", "PartlyTrue"), ("points[2].What", "虚报油费"), ("points[2].Outcome", "Untrue"),
        ("basis", "查派车单"), ("finding", "SlightViolation"), ("summary", "公车私用两次"), ("suggestion", "建议谈话"),
    ];

    [Fact]
    public async Task S1_2_a_report_says_point_by_point_what_was_found_and_keeps_what_was_typed()
    {
        var matter = await office.UnderVerification("薛子静");
        AssertRefused(await office.Order(LeadOffice.Officer, matter, "ReportVerification"), "V-03", "V-04", "X-01");
        var half = await office.Order(LeadOffice.Officer, matter, "ReportVerification",
            ("points[1].What", "公车\"><i>私用"), ("basis", "查派车单"), ("finding", "Unfounded"), ("summary", "已核实"));
        AssertRefused(half, "V-03");
        Assert.Equal("公车\"><i>私用", half.Document.QuerySelector<IHtmlTextAreaElement>("textarea[name='points[0].What']")!.Value);
        AssertRefused(await Report(matter, ("finding", "Unfounded")), "V-05");
        AssertRefused(await Report(matter, ("points[0].Outcome", "CannotBeFoundOut")), "V-06");
        Assert.True((await Report(matter)).Redirects);
    }

    [Fact]
    public async Task S4_1_all_verifiers_sign_what_they_are_shown_and_the_last_signature_makes_the_finding()
    {
        var matter = await office.UnderVerification("吕栋");
        await Report(matter);
        using var registrar = await office.App.SignInAs(LeadOffice.Registrar);
        var paper = await registrar.Get(matter + "/paper");
        var signatures = paper.Document.QuerySelectorAll("tr").Where(row => row.QuerySelector($"a[href^='{matter}/signverification']") is not null);
        Assert.Contains(LeadOffice.SecondOfficer, Assert.Single(signatures).TextContent, StringComparison.Ordinal);

        using var second = await office.App.SignInAs(LeadOffice.SecondOfficer);
        var shown = await second.Get(matter);
        Assert.Contains("公车私用两次", shown.Text, StringComparison.Ordinal);
        Assert.Contains("虚报油费", shown.Text, StringComparison.Ordinal);
        Assert.True((await second.Press(shown, "签署")).Redirects);
        Assert.Contains("轻微违纪", (await second.Get(matter)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S4_1_a_verifier_who_does_not_agree_says_why_and_it_is_written_anew()
    {
        var matter = await office.UnderVerification("熊嘉欣");
        await Report(matter);
        AssertRefused(await office.Order(LeadOffice.SecondOfficer, matter, "DisputeVerification"), "X-01");
        Assert.True((await office.Order(LeadOffice.SecondOfficer, matter, "DisputeVerification", ("reason", "第二项没有查清"))).Redirects);
        using var officer = await office.App.SignInAs(LeadOffice.Officer);
        var again = await officer.Get(matter);
        Assert.Contains("许懿春不同意上一份报告：第二项没有查清", again.Text, StringComparison.Ordinal);
        Assert.Equal("虚报油费", again.Document.QuerySelector<IHtmlTextAreaElement>("textarea[name='points[1].What']")!.Value);
        Assert.True((await Report(matter)).Redirects);
        Assert.DoesNotContain("第二项没有查清", (await officer.Get(matter)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S4_1_the_time_is_extended_once_and_officers_are_replaced_with_a_reason()
    {
        var matter = await office.UnderVerification("丁新静");
        AssertRefused(await office.Order(LeadOffice.Head, matter, "ExtendVerification"), "X-01");
        using var head = await office.App.SignInAs(LeadOffice.Head);
        var page = await head.Get($"{matter}/extendverification");
        Assert.True((await head.Send(page, $"form[action='{matter}/extendverification']", ("reason", "涉及外地调查"))).Redirects);
        Assert.Equal(matter, (await head.Get($"{matter}/extendverification")).Location);
        AssertRefused(await office.Order(LeadOffice.Head, matter, "AppointOfficers", ("officer", LeadOffice.Officer), ("officers", LeadOffice.Officer), ("reason", "")), "V-01", "X-01");
        Assert.True((await office.Order(LeadOffice.Head, matter, "AppointOfficers", ("officer", LeadOffice.SecondOfficer), ("officers", LeadOffice.Officer), ("reason", "出差"))).Redirects);
    }

    [Fact]
    public async Task S1_2_an_unfounded_lead_is_closed_and_the_person_cleared()
    {
        var matter = await Found("曾国", "Unfounded", "Untrue");
        AssertRefused(await office.Order(LeadOffice.Officer, matter, "CloseUnfounded", ("clear", "true")), "X-01");
        Assert.True((await office.Order(LeadOffice.Officer, matter, "CloseUnfounded",
            ("words", "查无此事"), ("clear", "true"), ("clearedTo", "本人"), ("clearedAbout", "公车私用"), ("clearedScope", "学院班子"))).Redirects);
        using var officer = await office.App.SignInAs(LeadOffice.Officer);
        var page = await officer.Get(matter);
        Assert.Contains("查无此事", page.Text, StringComparison.Ordinal);
        Assert.Contains("学院班子", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S1_2_a_suspected_violation_is_transferred_with_a_receipt()
    {
        var matter = await Found("萧杰", "SuspectedViolation", "True");
        AssertRefused(await office.Order(LeadOffice.Officer, matter, "TransferOut"), "X-01");
        Assert.True((await office.Order(LeadOffice.Officer, matter, "TransferOut", ("to", "上级纪委"), ("receipt", "回执7号"), ("words", "涉嫌违纪"))).Redirects);
        using var officer = await office.App.SignInAs(LeadOffice.Officer);
        Assert.Contains("回执7号", (await officer.Get(matter)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.App.SignInAs("萧杰")).Get(matter)).Status);
    }

    private async Task<string> Found(string about, string finding, string outcome)
    {
        var matter = await office.UnderVerification(about);
        Assert.True((await Report(matter, ("finding", finding), ("points[0].Outcome", outcome))).Redirects);
        Assert.True((await office.Order(LeadOffice.SecondOfficer, matter, "SignVerification")).Redirects);
        return matter;
    }

    private Task<Page> Report(string matter, params (string Name, string Value)[] instead) =>
        office.Order(LeadOffice.Officer, matter, "ReportVerification", [.. Slight.Where(f => instead.All(i => i.Name != f.Item1)), .. instead]);

    private static void AssertRefused(Page page, params string[] numbers)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(numbers.Order(), page.Document.QuerySelectorAll(".refusal-number").Select(n => n.TextContent).Distinct().Order());
    }
}
