using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;

namespace Zhengyan.Tests.Support;

/// <summary>A demonstration of its own, in which leads are entered and verified through the pages.</summary>
public sealed class LeadOffice : IAsyncLifetime
{
    public const string Registrar = "梁生远", Head = "姚志", Officer = "顾玉玉", SecondOfficer = "许懿春";

    internal RunningApp App { get; private set; } = default!;

    // After everything that the demonstration tells.
    public async ValueTask InitializeAsync()
    {
        var clock = new Clock();
        clock.SetTo(new DateOnly(2026, 11, 23));
        App = await RunningApp.Demonstration(clock);
    }

    public async ValueTask DisposeAsync() => await App.DisposeAsync();

    /// <summary>A lead that is filled in properly, with these fields instead.</summary>
    internal (string Name, string Value)[] Lead(string about, params (string Name, string Value)[] instead) =>
    [
        .. new (string Name, string Value)[]
        {
            ("channel", "Petition"), ("arrival", "Letter"), ("receivedOn", App.Clock.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("subjects[0].Who", about), ("summary", "反映公车使用不规范。"),
        }.Where(field => instead.All(i => i.Name != field.Name)), .. instead,
    ];

    /// <summary>Sends the entry, filled in like that.</summary>
    internal async Task<Page> Enter(string by, params (string Name, string Value)[] fields)
    {
        using var visitor = await App.SignInAs(by);
        return await visitor.Send(await visitor.Get("/leads/new"), "form[action='/leads/new']", fields);
    }

    /// <summary>Sends the entry with scans of the letter, filled in like that.</summary>
    internal async Task<Page> Enter(string by, IReadOnlyList<(string Name, byte[] Content)> scans, params (string Name, string Value)[] fields)
    {
        using var visitor = await App.SignInAs(by);
        return await Enter(visitor, scans, fields);
    }

    /// <summary>Registers a lead and gives the address of the matter about that person.</summary>
    internal Task<string> Register(string about, params (string Name, string Value)[] instead) => Register(about, [], instead);

    internal async Task<string> Register(string about, IReadOnlyList<(string Name, byte[] Content)> scans, params (string Name, string Value)[] instead)
    {
        using var visitor = await App.SignInAs(Registrar);
        var saved = await Enter(visitor, scans, Lead(about, instead));
        Assert.True(saved.Redirects, saved.Text);
        var list = await visitor.Follow(saved);
        var row = list.Document.QuerySelectorAll("tbody tr").First(r =>
            r.TextContent.Contains(about, StringComparison.Ordinal) && list.Document.QuerySelector(".notice")!.TextContent.Contains(r.QuerySelector("a")!.TextContent, StringComparison.Ordinal));
        return ((IHtmlAnchorElement)row.QuerySelector("a")!).PathName;
    }

    /// <summary>Gives an order in a matter with the form of that action.</summary>
    internal async Task<Page> Order(string by, string matter, string action, params (string Name, string Value)[] fields)
    {
        using var visitor = await App.SignInAs(by);
        var page = await visitor.Get($"{matter}/{action.ToLowerInvariant()}");
        var people = fields.Select(field => (field.Name, field.Name is "officer" or "officers" ? Choice(page, field.Name, field.Value) : field.Value));
        return await visitor.Send(page, $"form[action='{matter}/{action.ToLowerInvariant()}']", [.. people]);
    }

    /// <summary>Has it verified by the two officers.</summary>
    internal async Task<string> UnderVerification(string about)
    {
        var matter = await Register(about);
        var decided = await Order(Head, matter, "DecideHandling", ("officer", Officer), ("officers", SecondOfficer), ("opinion", "同意核实"));
        Assert.True(decided.Redirects, decided.Text);
        return matter;
    }

    /// <summary>Every value of every row of a database, as text, with its table.</summary>
    internal static IEnumerable<(string Table, string Value)> Everything(string data)
    {
        using var db = new SqliteConnection($"Data Source={Path.Combine(data, "zhengyan.db")};Mode=ReadOnly");
        db.Open();
        var tables = Rows(db, "SELECT name FROM sqlite_master WHERE type = 'table'").Select(row => row[0]).ToList();
        return [.. tables.SelectMany(table => Rows(db, $"SELECT * FROM \"{table}\"").SelectMany(row => row.Select(value => (table, value))))];
    }

    private static async Task<Page> Enter(Visitor visitor, IReadOnlyList<(string Name, byte[] Content)> scans, (string Name, string Value)[] fields) =>
        await visitor.Send(await visitor.Get("/leads/new"), "form[action='/leads/new']", [.. scans.Select(s => ("scans", s.Name, s.Content))], fields);

    private static string Choice(Page page, string name, string person) =>
        page.Document.QuerySelectorAll<IHtmlInputElement>($"input[name='{name}']")
            .FirstOrDefault(input => page.Document.QuerySelector($"label[for='{input.Id}']")?.QuerySelector("b")?.TextContent == person)?.Value ?? person;

    private static List<string[]> Rows(SqliteConnection db, string query)
    {
        using var command = db.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
            {
                byte[] bytes => System.Text.RegularExpressions.Regex.Replace(System.Text.Encoding.UTF8.GetString(bytes), @"\\u([0-9A-Fa-f]{4})",
                    code => ((char)int.Parse(code.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()),
                var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
            })]);
        }

        return rows;
    }
}
