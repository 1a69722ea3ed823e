using System.Net;
using Zhengyan.Demo;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Vault;

/// <summary>§5.8: a letter and a name are opened through the pages, and nobody but the one who asked sees them.</summary>
public sealed class EnvelopePageTests(VaultOffice office) : IClassFixture<VaultOffice>
{
    private static readonly (string Name, string Value)[] Sealed =
        [("reporterName", "苏映雪"), ("reporterContact", "13811112222"), ("letter", "信里写着：\n东侧仓库的第三个柜子。")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clause_5_8_a_letter_is_asked_for_agreed_to_by_two_read_by_one_and_told_to_the_secretary()
    {
        var matter = await office.Matter("林思永", Sealed);
        using var officer = await office.App.SignInAs(VaultOffice.Officer);
        var page = await officer.Get(matter);
        Assert.Contains("已密封：原信", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("反映人身份", page.Text, StringComparison.Ordinal);

        Assert.Contains("X-01", (await office.Ask(VaultOffice.Officer, matter, "原信", reason: "")).Text, StringComparison.Ordinal);
        var opening = await office.Asked(VaultOffice.Officer, matter, "原信");
        using var custodian = await office.App.SignInAs(VaultOffice.Custodian(1));
        Assert.Contains("答复开启保密信封的申请", (await custodian.Get("/")).Text, StringComparison.Ordinal);
        var request = await custodian.Get(VaultOffice.Address(opening));
        Assert.Contains("摘要没有写明时间地点", request.Text, StringComparison.Ordinal);
        Assert.Contains(VaultOffice.Officer, request.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("林思永", request.Text, StringComparison.Ordinal);

        Assert.Contains("E-13", (await office.Answer(0, opening, "agree", ("passphrase", "不是这一句"))).Text, StringComparison.Ordinal);
        Assert.True((await office.Agree(0, opening)).Redirects);
        Assert.True((await office.Agree(1, opening)).Redirects);

        var read = await officer.Get($"{matter}/envelopes/{opening:N}");
        Assert.Contains("东侧仓库的第三个柜子", read.Text, StringComparison.Ordinal);
        using (var answer = await officer.Http.GetAsync(new Uri($"{matter}/envelopes/{opening:N}", UriKind.Relative), Stop))
        {
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }

        foreach (var other in new[] { VaultOffice.Head, VaultOffice.SecondOfficer, VaultOffice.Secretary, VaultOffice.Custodian(0), "林思永", VaultOffice.Outsider })
        {
            using var visitor = await office.App.SignInAs(other);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{matter}/envelopes/{opening:N}")).Status);
        }

        using var secretary = await office.App.SignInAs(VaultOffice.Secretary);
        Assert.Contains("了解保密信封的开启情况", (await secretary.Get("/")).Text, StringComparison.Ordinal);
        var told = await secretary.Get("/envelopes");
        Assert.Contains("摘要没有写明时间地点", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("东侧仓库", told.Text, StringComparison.Ordinal);
        Assert.True((await secretary.Press(told, "已知悉")).Redirects);
        Assert.DoesNotContain("了解保密信封的开启情况", (await secretary.Get("/")).Text, StringComparison.Ordinal);

        // Nothing of it is left when the application is started anew.
        await office.App.Restart();
        using var again = await office.App.SignInAs(VaultOffice.Officer);
        Assert.Equal($"{matter}/envelopes", (await again.Get($"{matter}/envelopes/{opening:N}")).Location);
    }

    [Fact]
    public async Task Clause_5_8_whoever_has_no_part_any_more_does_not_see_what_was_opened_for_them()
    {
        var matter = await office.Matter("沈思伟", Sealed);
        var opening = await office.Asked(VaultOffice.Officer, matter, "原信");
        Assert.True((await office.Agree(0, opening)).Redirects);
        Assert.True((await office.Agree(1, opening)).Redirects);
        using var officer = await office.App.SignInAs(VaultOffice.Officer);
        Assert.Equal(HttpStatusCode.OK, (await officer.Get($"{matter}/envelopes/{opening:N}")).Status);
        Assert.True((await office.Leads.Order(VaultOffice.Officer, matter, "Recuse", ("reason", "须回避"))).Redirects);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"{matter}/envelopes/{opening:N}")).Status);
    }

    [Fact]
    public async Task Clause_5_8_the_name_is_shown_to_two_custodians_who_answer_the_head_and_never_to_the_head()
    {
        var matter = await office.Matter("孟伟博", Sealed);
        var opening = await office.Asked(VaultOffice.Head, matter, "请保管人联系反映人");
        Assert.True((await office.Agree(0, opening)).Redirects);
        var agreed = await office.Agree(1, opening);
        Assert.Equal(VaultOffice.Address(opening), agreed.Location);

        var identity = $"{VaultOffice.Address(opening)}/identity";
        using var custodian = await office.App.SignInAs(VaultOffice.Custodian(0));
        Assert.Contains("联系反映人，答复申请人", (await custodian.Get("/")).Text, StringComparison.Ordinal);
        Assert.Contains("联系反映人，答复申请人", (await custodian.Get("/custody")).Text, StringComparison.Ordinal);
        var shown = await custodian.Get(identity);
        Assert.Contains("苏映雪", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("孟伟博", shown.Text, StringComparison.Ordinal);
        foreach (var other in new[] { VaultOffice.Head, VaultOffice.Officer, VaultOffice.Secretary, VaultOffice.Custodian(2), "孟伟博", VaultOffice.Outsider })
        {
            using var visitor = await office.App.SignInAs(other);
            if (other == VaultOffice.Custodian(2))
            {
                // May still be asked another time, and sees the request; the name does not come of it.
                Assert.Equal(VaultOffice.Address(opening), (await visitor.Get(identity)).Location);
                continue;
            }

            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(identity)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{matter}/envelopes/{opening:N}")).Status);
        }

        Assert.Contains("E-26", (await office.Answer(0, opening, "answer", ("words", "苏映雪说是八月。"))).Text, StringComparison.Ordinal);
        Assert.True((await office.Answer(0, opening, "answer", ("words", "问过了，是八月的事。"))).Redirects);
        using var head = await office.App.SignInAs(VaultOffice.Head);
        var answered = await head.Get($"{matter}/envelopes");
        Assert.Contains("问过了，是八月的事。", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("苏映雪", answered.Text, StringComparison.Ordinal);
        using var secretary = await office.App.SignInAs(VaultOffice.Secretary);
        Assert.Contains("答复申请人", (await secretary.Get("/envelopes")).Text, StringComparison.Ordinal);

        office.App.Clock.Travel(minutes: 16);
        using var afterwards = await office.App.SignInAs(VaultOffice.Custodian(0));
        Assert.Equal(VaultOffice.Address(opening), (await afterwards.Get(identity)).Location);
    }

    [Fact]
    public async Task Clause_5_8_a_custodian_who_is_the_reporter_learns_of_no_request_and_two_others_open_the_letter()
    {
        var matter = await office.Matter("谭立立", ("reporterName", VaultOffice.Custodian(0)), ("letter", "东侧仓库的第三个柜子。"));
        var opening = await office.Asked(VaultOffice.Officer, matter, "原信");
        using var reporter = await office.App.SignInAs(VaultOffice.Custodian(0));
        Assert.Equal(HttpStatusCode.NotFound, (await reporter.Get(VaultOffice.Address(opening))).Status);
        Assert.DoesNotContain($"{opening:N}", (await reporter.Get("/custody")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"{opening:N}", (await reporter.Get("/")).Html, StringComparison.Ordinal);
        Assert.True((await office.Agree(1, opening)).Redirects);
        Assert.True((await office.Agree(2, opening)).Redirects);
        using var officer = await office.App.SignInAs(VaultOffice.Officer);
        Assert.Contains("东侧仓库", (await officer.Get($"{matter}/envelopes/{opening:N}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_8_the_name_is_asked_for_by_the_head_alone_and_declined_with_a_reason()
    {
        var matter = await office.Matter("梁强艳", Sealed);
        Assert.Contains("E-16", (await office.Ask(VaultOffice.Officer, matter, "请保管人联系反映人")).Text, StringComparison.Ordinal);
        var opening = await office.Asked(VaultOffice.Head, matter, "请保管人联系反映人");
        Assert.Contains("X-01", (await office.Answer(2, opening, "decline", ("reason", ""))).Text, StringComparison.Ordinal);
        Assert.True((await office.Answer(2, opening, "decline", ("reason", "核实不需要姓名"))).Redirects);
        using var head = await office.App.SignInAs(VaultOffice.Head);
        Assert.Contains("核实不需要姓名", (await head.Get($"{matter}/envelopes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_8_the_pages_of_the_envelopes_do_not_exist_for_anybody_else()
    {
        var matter = await office.Matter("杜涛", Sealed);
        var opening = await office.Asked(VaultOffice.Officer, matter, "原信");
        var nowhere = await Answered(VaultOffice.Outsider, "/nothing-is-here");
        foreach (var (person, path) in new[]
        {
            (VaultOffice.Outsider, "/custody"), (VaultOffice.Outsider, "/envelopes"), (VaultOffice.Outsider, VaultOffice.Address(opening)),
            (VaultOffice.Outsider, $"{matter}/envelopes"), ("杜涛", $"{matter}/envelopes"), ("杜涛", VaultOffice.Address(opening)), (VaultOffice.Registrar, $"{matter}/envelopes"),
            (VaultOffice.SecondOfficer, $"{matter}/envelopes"), (VaultOffice.Officer, VaultOffice.Address(opening)), (VaultOffice.Secretary, VaultOffice.Address(opening)),
            (VaultOffice.Custodian(0), "/envelopes"), (VaultOffice.Custodian(0), matter), (VaultOffice.Custodian(0), $"{matter}/envelopes"),
            (VaultOffice.Custodian(0), VaultOffice.Address(Guid.NewGuid())),
        })
        {
            var answer = await Answered(person, path);
            Assert.Equal((HttpStatusCode.NotFound, nowhere.Heading), (answer.Status, answer.Heading));
        }
    }

    [Fact]
    public async Task Clause_5_8_a_custodian_is_named_sets_a_passphrase_and_two_share_out_anew()
    {
        using var secretary = await office.App.SignInAs(VaultOffice.Secretary);
        var page = await secretary.Get("/envelopes");
        Assert.Contains("E-02", (await secretary.Send(page, "form[action='/envelopes/custodians']", ("person", "没有这个人"))).Text, StringComparison.Ordinal);
        Assert.True((await secretary.Send(page, "form[action='/envelopes/custodians']", ("person", "邹栋宇"))).Redirects);

        using var named = await office.App.SignInAs("邹栋宇");
        Assert.Contains("设定保管口令", (await named.Get("/")).Text, StringComparison.Ordinal);
        var own = await named.Get("/custody");
        Assert.Contains("E-11", (await named.Send(own, "form[action='/custody/passphrase']", ("passphrase", "short"), ("repeated", "short"))).Text, StringComparison.Ordinal);
        const string sentence = "青山遮不住毕竟东流去江晚正愁余";
        Assert.True((await named.Send(own, "form[action='/custody/passphrase']", ("passphrase", sentence), ("repeated", sentence))).Redirects);

        using var custodian = await office.App.SignInAs(VaultOffice.Custodian(0));
        var renewal = await custodian.Get("/custody");
        var with = office.Custody.Custodians.Single(c => c.Person != office.Custody.Custodians[0].Person && c.Person == office.Custody.Custodians[2].Person).Person.Value;
        var refused = await custodian.Send(renewal, "form[action='/custody/renewal']", ("passphrase", "不是这一句"), ("with", ""), ("otherPassphrase", ""));
        Assert.Contains("E-08", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("不是这一句", refused.Html, StringComparison.Ordinal);
        var shared = await custodian.Send(
            renewal, "form[action='/custody/renewal']", ("passphrase", DemonstrationCustody.Custodians[0].Passphrase), ("with", $"{with}"),
            ("otherPassphrase", DemonstrationCustody.Custodians[2].Passphrase));
        Assert.True(shared.Redirects, shared.Text);
        Assert.DoesNotContain("个信封还没有分存", (await custodian.Get("/custody")).Text, StringComparison.Ordinal);
    }

    private async Task<(HttpStatusCode Status, string? Heading)> Answered(string person, string path)
    {
        using var visitor = await office.App.SignInAs(person);
        var page = await visitor.Get(path);
        return (page.Status, page.Document.QuerySelector("h1")?.TextContent);
    }
}
