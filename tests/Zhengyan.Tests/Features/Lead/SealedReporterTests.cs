using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Lead;

/// <summary>§5.8: once a lead is saved, who sent it and what they wrote stand in their envelopes and nowhere else.</summary>
public sealed class SealedReporterTests(LeadOffice office) : IClassFixture<LeadOffice>
{
    private static readonly string[] Secrets = ["竹影清", "天文馆值班室", "13700001111", "纸短情长"];

    [Fact]
    public async Task S5_8_reporter_and_letter_stand_in_no_answer_log_or_table_but_the_envelopes()
    {
        using var registrar = await office.App.SignInAs(LeadOffice.Registrar);
        var entry = await registrar.Get("/leads/new");
        var saved = await registrar.Send(entry, "form[action='/leads/new']", office.Lead(
            "萧杰", ("reporterName", Secrets[0]), ("reporterUnit", Secrets[1]), ("reporterContact", Secrets[2]), ("identityChecked", "true"), ("letter", $"我是{Secrets[0]}，{Secrets[3]}。")));
        AssertSilent(saved);
        Assert.Equal("/leads", saved.Location);
        var list = await registrar.Follow(saved);
        AssertSilent(list);
        var matter = list.Document.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains("萧杰", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;

        // The form as it was, opened again: closed for good.
        AssertSilent(await registrar.Get("/leads/new"));
        foreach (var person in new[] { LeadOffice.Registrar, LeadOffice.Head, LeadOffice.Officer, "武秋杰", "萧杰" })
        {
            using var visitor = await office.App.SignInAs(person);
            foreach (var path in new[] { "/", "/leads", "/matters", "/paper", matter, $"{matter}/decidehandling", $"{matter}/joinlead", $"{matter}/handleadon" })
            {
                AssertSilent(await visitor.Get(path));
            }
        }

        var tables = LeadOffice.Everything(office.App.Data).Where(v => Secrets.Any(s => v.Value.Contains(s, StringComparison.Ordinal))).Select(v => v.Table).Distinct();
        Assert.All(tables, table => Assert.Equal("envelopes", table));
        Assert.DoesNotContain(office.App.Complaints, line => Secrets.Any(s => line.Contains(s, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task S5_8_what_goes_wrong_while_saving_is_logged_without_what_was_typed()
    {
        var page = await office.Enter(LeadOffice.Registrar, office.Lead("没有这个人", ("reporterName", Secrets[0]), ("letter", Secrets[3])));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("/leads/new", page.Path);
        Assert.DoesNotContain(office.App.Complaints, line => Secrets.Any(s => line.Contains(s, StringComparison.Ordinal)));
    }

    private static void AssertSilent(Page page)
    {
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, page.Html, StringComparison.Ordinal));
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, Uri.UnescapeDataString(page.Path + page.Location), StringComparison.Ordinal));
    }
}
