using System.Net;
using System.Text.RegularExpressions;

namespace Zhengyan.Bench;

/// <summary>One client with one connection; signed in with a session of its own where it asks the application.</summary>
internal sealed partial class Reader : IDisposable
{
    private readonly HttpClient http;

    public Reader(Uri server) => http = new(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 1, UseProxy = false }) { BaseAddress = server };

    /// <summary>Comes in by the demonstration's own page.</summary>
    public static async Task<Reader> SignedIn(Uri server, string account)
    {
        var reader = new Reader(server);
        var page = await reader.Text("/demonstration");
        await reader.Post("/demonstration", new() { [TokenName] = TokenIn(page), ["account"] = account, ["back"] = "" });
        return reader;
    }

    public async Task<string> Text(string path)
    {
        using var answer = await http.GetAsync(path);
        Expect(answer, HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Reads a page to its end, and gives its length.</summary>
    public async Task<long> Get(string path)
    {
        using var answer = await http.GetAsync(path);
        Expect(answer, HttpStatusCode.OK, path);
        return answer.Content.Headers.ContentLength ?? (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>Sends a form, which is to be accepted.</summary>
    public async Task Post(string path, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(path, form);
        Expect(answer, HttpStatusCode.Redirect, path);
    }

    public void Dispose() => http.Dispose();

    /// <summary>The approval that the page of a matter asks for, as its form would send it.</summary>
    public async Task<Approval> ApprovalOf(string matter)
    {
        var path = $"/matters/{matter}/approve";
        var page = await Text($"/matters/{matter}");
        var form = page.IndexOf($"action=\"{path}\"", StringComparison.Ordinal);
        if (form < 0)
        {
            throw new InvalidOperationException($"The page of matter {matter} does not ask for the approval.");
        }

        page = page[form..];
        return new(path, new()
        {
            [TokenName] = TokenIn(page), ["command"] = Hidden("command", page), ["version"] = Hidden("version", page), ["opinion"] = Phrases.Opinion,
        });
    }

    private const string TokenName = "__RequestVerificationToken";

    private static string TokenIn(string page) => Hidden(TokenName, page);

    private static string Hidden(string name, string page) =>
        HiddenField().Matches(page).First(m => m.Groups[1].Value == name).Groups[2].Value;

    private static void Expect(HttpResponseMessage answer, HttpStatusCode status, string path)
    {
        if (answer.StatusCode != status)
        {
            throw new InvalidOperationException($"{path} was answered with {(int)answer.StatusCode} {answer.Headers.Location}");
        }
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();
}

/// <summary>An approval that is ready to be sent.</summary>
internal sealed record Approval(string Path, Dictionary<string, string> Fields);
