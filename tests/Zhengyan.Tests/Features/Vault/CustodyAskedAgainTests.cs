using System.Globalization;
using System.Net;
using Zhengyan.Tests.Access;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Vault;

/// <summary>
/// §5.8: who keeps envelopes, and with which passphrase, is decided only by whoever proves again who they are. In a university of its own: whoever has a second factor once is asked for it
/// from then on.
/// </summary>
public sealed class CustodyAskedAgainTests(VaultOffice office) : IClassFixture<VaultOffice>
{
    private const string Sentence = "青山遮不住毕竟东流去江晚正愁余";

    [Fact]
    public async Task Clause_5_8_a_custodians_passphrase_is_set_and_taken_back_only_with_a_second_factor()
    {
        using var custodian = await office.App.SignInAs(VaultOffice.Custodian(2));
        var (authenticator, _) = await Administration.SetUpAuthenticator(custodian, office.App.Clock);
        var (page, person) = (await custodian.Get("/custody"), office.Custody.Custodians[2].Person);
        Assert.NotNull(page.Document.QuerySelector("form[action='/custody/passphrase'] #code"));
        foreach (var code in new[] { "", authenticator.Wrong, authenticator.Figures })
        {
            Refused(await custodian.Send(page, "form[action='/custody/passphrase']", ("passphrase", Sentence), ("repeated", Sentence), ("code", code)), "code");
        }

        Assert.Null(office.Custody.Of(person)!.NewKey);
        Assert.True((await custodian.Send(page, "form[action='/custody/passphrase']", ("passphrase", Sentence), ("repeated", Sentence), ("code", authenticator.Next()))).Redirects);
        var lost = office.Custody.Of(person)!.NewKey;
        Assert.NotNull(lost);

        var found = await custodian.Get("/custody");
        Refused(await custodian.Send(found, "form[action='/custody/found']"), "found-code");
        Assert.Equal(lost, office.Custody.Of(person)!.NewKey);
        Assert.True((await custodian.Send(found, "form[action='/custody/found']", ("code", authenticator.Next()))).Redirects);
        Assert.Null(office.Custody.Of(person)!.NewKey);
    }

    [Fact]
    public async Task Clause_5_8_custodians_are_named_and_ended_only_with_a_second_factor()
    {
        using var secretary = await office.App.SignInAs(VaultOffice.Secretary);
        var (authenticator, _) = await Administration.SetUpAuthenticator(secretary, office.App.Clock);
        var before = office.Custody.Custodians.Count;
        var page = await secretary.Get("/envelopes");
        Refused(await secretary.Send(page, "form[action='/envelopes/custodians']", ("person", "邹栋宇")), "code");
        Assert.Equal(before, office.Custody.Custodians.Count);
        Assert.True((await secretary.Send(page, "form[action='/envelopes/custodians']", ("person", "邹栋宇"), ("code", authenticator.Next()))).Redirects);

        var named = office.Custody.Custodians[^1].Person.Value.ToString(CultureInfo.InvariantCulture);
        var end = $"form[action='/envelopes/custodians/{named}/end']";
        page = await secretary.Get("/envelopes");
        Refused(await secretary.Send(page, end, ("reason", "岗位调整")), $"code-{named}");
        Assert.Equal(before + 1, office.Custody.Custodians.Count);
        Assert.True((await secretary.Send(page, end, ("reason", "岗位调整"), ("code", authenticator.Next()))).Redirects);
        Assert.Equal(before, office.Custody.Custodians.Count);
    }

    private static void Refused(Page page, string field)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Z-11", page.Text, StringComparison.Ordinal);
        Assert.Equal("true", page.Document.GetElementById(field)!.GetAttribute("aria-invalid"));
    }
}
