using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Bench;

/// <summary>
/// The least that could be served: the main query of a page by hand on the same database, what is hidden opened, the facts it gives as plain HTML, nobody signed in; and a constant.
/// </summary>
internal static class BareServer
{
    private const string Desk =
        """
        SELECT d.Matter, m.TalkNumber, m.LeadNumber, p.Name, m.OpenedOn, d.Title, d.Clause, d.Part, d.Due FROM demands d
        JOIN matters m ON m.Id = d.Matter LEFT JOIN people p ON p.Id = m.Subject
        WHERE d.Person = $person AND d.[From] <= $today ORDER BY d.Due, m.LeadNumber
        """;

    private const string Matter =
        "SELECT p.Part, m.State FROM parts p JOIN matters m ON m.Id = p.Matter WHERE p.Matter = $matter AND p.Person = $person";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task Serve(string data, string url)
    {
        await using var services = new ServiceCollection().AddStorage(data).AddVault(new(data, Demonstration: true)).BuildServiceProvider();
        if (services.GetRequiredService<InstallationKeys>().Prepare(first: false) is { } refusal)
        {
            throw new InvalidOperationException(refusal.ToString());
        }

        var safe = services.GetRequiredService<Safe>();
        var keys = new ThreadLocal<ZhengyanDb>(() => services.GetRequiredService<IDbContextFactory<ZhengyanDb>>().CreateDbContext());
        var databases = new ThreadLocal<SqliteConnection>(() => Open(Path.Combine(data, StorageRegistration.FileName)));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        var app = builder.Build();
        app.MapGet("/constant", () => Page("<p>constant</p>"));
        app.MapGet("/desk", (int person) => Page(DeskOf(databases.Value!, person)));
        app.MapGet("/matters/{matter}", (string matter, int person) => Page(MatterOf(databases.Value!, hidden => safe.Open(keys.Value!, Guid.ParseExact(matter, "N"), "state", hidden), matter, person)));
        await app.RunAsync();
    }

    private static IResult Page(string body) => Results.Text($"<!doctype html><title>bare</title>{body}", "text/html; charset=utf-8", Encoding.UTF8);

    // One for each thread that serves, with as many pages at hand as the application's.
    private static SqliteConnection Open(string file)
    {
        var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 10 }.ConnectionString);
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = "PRAGMA cache_size = -8000";
        command.ExecuteNonQuery();
        return db;
    }

    private static string DeskOf(SqliteConnection db, int person)
    {
        var page = new StringBuilder("<ol>");
        using var command = db.CreateCommand();
        command.CommandText = Desk;
        command.Parameters.AddWithValue("$person", person);
        command.Parameters.AddWithValue("$today", DateTime.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            page.Append("<li><a href=\"/matters/").Append(row.GetString(0)).Append("\">");
            for (var i = 1; i < 9; i++)
            {
                page.Append(row.IsDBNull(i) ? "" : Html.Encode(row.GetString(i))).Append(' ');
            }

            page.Append("</a></li>");
        }

        return page.Append("</ol>").ToString();
    }

    private static string MatterOf(SqliteConnection db, Func<byte[], byte[]> open, string matter, int person)
    {
        var page = new StringBuilder();
        using var command = db.CreateCommand();
        command.CommandText = Matter;
        command.Parameters.AddWithValue("$matter", matter);
        command.Parameters.AddWithValue("$person", person);
        using var row = command.ExecuteReader();
        var written = false;
        while (row.Read())
        {
            page.Append("<p>").Append(row.GetString(0)).Append("</p>");
            if (!written)
            {
                using var state = JsonDocument.Parse(open(row.GetFieldValue<byte[]>(1)));
                Write(state.RootElement, page);
                written = true;
            }
        }

        return page.ToString();
    }

    private static void Write(JsonElement fact, StringBuilder page)
    {
        switch (fact.ValueKind)
        {
            case JsonValueKind.Object:
                page.Append("<dl>");
                foreach (var field in fact.EnumerateObject())
                {
                    page.Append("<dt>").Append(field.Name).Append("</dt><dd>");
                    Write(field.Value, page);
                    page.Append("</dd>");
                }

                page.Append("</dl>");
                break;
            case JsonValueKind.Array:
                foreach (var item in fact.EnumerateArray())
                {
                    Write(item, page);
                }

                break;
            default:
                page.Append(Html.Encode(fact.ToString()));
                break;
        }
    }
}
