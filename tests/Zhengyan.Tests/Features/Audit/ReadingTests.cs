using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Audit;

/// <summary>Who reads what is written down before they read it; what cannot be written down is not shown, and what cannot be recorded is not done.</summary>
public sealed class ReadingTests(LeadOffice office) : IClassFixture<LeadOffice>
{
    private const string Gone = "DROP TRIGGER full";

    [Fact]
    public async Task Clause_5_8_a_matter_that_was_read_stands_in_the_log_with_its_reader_and_sections()
    {
        var matter = await office.UnderVerification("金海梓");
        using var reader = await office.App.SignInAs(LeadOffice.Officer);
        Assert.Equal(HttpStatusCode.OK, (await reader.Get(matter)).Status);
        var entry = Entries()[^1];
        Assert.Equal((Person(LeadOffice.Officer), "Matter", null), (entry.Person, entry.Page, entry.Account));
        Assert.Equal(matter, $"/matters/{Assert.Single(entry.Ids)}");
        Assert.Contains("Subject", entry.Sections.Split(' '));
        Assert.Contains("Lead", entry.Sections.Split(' '));
        Assert.DoesNotContain("Record", entry.Sections.Split(' '));
    }

    [Fact]
    public async Task Clause_5_8_a_list_is_one_entry_with_every_matter_on_it()
    {
        using var reader = await office.App.SignInAs(LeadOffice.Head);
        var page = await reader.Get("/matters");
        var entry = Entries()[^1];
        Assert.Equal("MatterList", entry.Page);
        Assert.Equal(
            page.Document.QuerySelectorAll("tbody a[href^='/matters/']").Select(a => a.GetAttribute("href")).Distinct().Order(),
            entry.Ids.Select(id => $"/matters/{id}").Order());
    }

    [Fact]
    public async Task Clause_5_8_what_does_not_exist_for_somebody_was_not_read()
    {
        var matter = await office.Register("金海梓");
        using var stranger = await office.App.SignInAs("丁新静");
        var before = Entries().Count;
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(matter)).Status);
        Assert.Equal(before, Entries().Count);
    }

    [Fact]
    public async Task Clause_5_8_a_page_whose_reading_cannot_be_written_down_is_not_shown()
    {
        var matter = await office.Register("金海梓");
        using var reader = await office.App.SignInAs(LeadOffice.Registrar);
        Assert.Contains("金海梓", (await reader.Get(matter)).Html, StringComparison.Ordinal);

        ReadingRows.Do(office.App.Data, Full("readings"));
        try
        {
            foreach (var path in new[] { matter, "/leads", "/matters", "/paper?number=" + Uri.EscapeDataString("纪谈〔2026〕3号") })
            {
                var refused = await reader.Get(path);
                Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
                Assert.DoesNotContain("金海梓", refused.Html, StringComparison.Ordinal);
                Assert.DoesNotContain("公车", refused.Html, StringComparison.Ordinal);
                Assert.DoesNotContain("〔2026〕", refused.Html, StringComparison.Ordinal);
                var number = refused.Document.QuerySelector(".mishap code")!.TextContent;
                Assert.Contains(office.App.Complaints, line => line.Contains(number, StringComparison.Ordinal));
            }
        }
        finally
        {
            ReadingRows.Do(office.App.Data, Gone);
        }

        Assert.Contains("金海梓", (await reader.Get(matter)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_8_a_refused_form_shows_nothing_either_where_that_cannot_be_written_down()
    {
        var matter = await office.Register("金海梓");
        using var head = await office.App.SignInAs(LeadOffice.Head);
        var page = await head.Get($"{matter}/decidehandling");
        var form = $"form[action='{matter}/decidehandling']";
        ReadingRows.Do(office.App.Data, Full("readings"));
        try
        {
            var refused = await head.Send(page, form, ("opinion", ""));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
            Assert.DoesNotContain("金海梓", refused.Html, StringComparison.Ordinal);
        }
        finally
        {
            ReadingRows.Do(office.App.Data, Gone);
        }
    }

    [Fact]
    public async Task An_act_that_the_journal_cannot_take_is_refused_and_nothing_has_changed()
    {
        var matter = await office.Register("金海梓");
        using var head = await office.App.SignInAs(LeadOffice.Head);
        var before = await head.Get(matter);
        var everything = LeadOffice.Everything(office.App.Data).Order().ToList();
        Do(Full("journal"));
        try
        {
            var refused = await office.Order(LeadOffice.Head, matter, "DecideHandling",
                ("officer", LeadOffice.Officer), ("officers", LeadOffice.SecondOfficer), ("opinion", "同意核实"));
            Assert.Equal(HttpStatusCode.InternalServerError, refused.Status);
        }
        finally
        {
            Do(Gone);
        }

        Assert.Equal(everything, LeadOffice.Everything(office.App.Data).Order().ToList());
        Assert.Equal(Shown(before), Shown(await head.Get(matter)));
        var done = await office.Order(LeadOffice.Head, matter, "DecideHandling",
            ("officer", LeadOffice.Officer), ("officers", LeadOffice.SecondOfficer), ("opinion", "同意核实"));
        Assert.True(done.Redirects);

        static string Shown(Page page) => page.Document.QuerySelector("main .history")!.TextContent;
    }

    private static string Full(string table) => $"CREATE TRIGGER full BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END";

    private List<ReadingEntry> Entries() => ReadingRows.Of(office.App.Data);

    private int? Person(string name) => office.App.Services.GetRequiredService<Surroundings>().University.People.Single(p => p.Name == name).Id.Value;

    private void Do(string statement)
    {
        using var db = new SqliteConnection($"Data Source={new Installed(office.App.Data, true).Database};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
