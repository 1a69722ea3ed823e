using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Zhengyan.Tests.Support;

/// <summary>
/// Somebody using the application without a browser: keeps cookies, follows no redirect by itself, and fills in forms
/// as a page offers them, so that hidden fields and the antiforgery token go along as they would for a person.
/// </summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
    private readonly HttpClient http;

    public Visitor(Uri address) => http = new HttpClient(handler) { BaseAddress = address };

    /// <summary>For requests that no page offers.</summary>
    public HttpClient Http => http;

    public CookieContainer Cookies => handler.CookieContainer;

    public async Task<Page> Get(string path) => await Read(await http.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends what no page offers.</summary>
    public async Task<Page> Post(string path, params (string Name, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Read(await http.PostAsync(new Uri(path, UriKind.Relative), body));
    }

    /// <summary>Sends a form of that page, with these fields filled in (name, value) and the rest as it stood.</summary>
    public Task<Page> Send(Page page, string form, params (string Name, string Value)[] fields) =>
        Send(page, page.Document.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page} has no form {form}."), null, fields);

    /// <summary>Sends a form of that page with files, behind the fields as a browser has them.</summary>
    public async Task<Page> Send(Page page, string form, IReadOnlyList<(string Field, string Name, byte[] Content)> files, params (string Name, string Value)[] fields)
    {
        var given = FormFields.Of((IHtmlFormElement)page.Document.QuerySelector(form)!).Where(field => fields.All(f => f.Name != field.Key))
            .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))).ToList();
        using var body = Multipart(given);
        foreach (var (field, name, content) in files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
            body.Add(file);
        }

        return await Read(await http.PostAsync(new Uri(page.Document.QuerySelector(form)!.GetAttribute("action")!, UriKind.Relative), body));
    }

    /// <summary>Presses the button that says so, with these fields of its form filled in.</summary>
    public Task<Page> Press(Page page, string button, params (string Name, string Value)[] fields)
    {
        var pressed = page.Document.QuerySelectorAll<IHtmlButtonElement>("button").FirstOrDefault(candidate => candidate.TextContent.Contains(button, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{page} has no button that says {button}.");
        return Send(page, pressed.Form ?? throw new InvalidOperationException($"The button {button} of {page} belongs to no form."), pressed, fields);
    }

    /// <summary>Goes where a redirect points.</summary>
    public Task<Page> Follow(Page page) =>
        Get(page.Location ?? throw new InvalidOperationException($"{page} does not redirect."));

    /// <summary>Picks the person of that very name on the demonstration's sign-in page.</summary>
    public async Task SignInAs(string person)
    {
        var page = await Get(SignInPage.Demonstration);
        var button = page.Document.QuerySelectorAll<IHtmlButtonElement>("button").SingleOrDefault(b => b.QuerySelector("b")?.TextContent == person)
            ?? throw new InvalidOperationException($"{page} does not offer {person} once.");
        var answer = await Send(page, button.Form!, button, []);
        Assert.True(answer.Redirects, $"Signing in as {person} was answered with {answer}: {answer.Text}");
    }

    /// <summary>Signs in with a password, wherever that leads.</summary>
    public async Task<Page> SignInWith(string account, string password) =>
        await Send(await Get(SignInPage.Password), "form[action='/sign-in']", ("account", account), ("password", password));

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
    }

    private async Task<Page> Send(Page page, IHtmlFormElement form, IHtmlButtonElement? pressed, (string Name, string Value)[] fields)
    {
        var content = new List<KeyValuePair<string, string>>();
        content.AddRange(FormFields.Of(form).Where(field => fields.All(given => given.Name != field.Key)));
        content.AddRange(fields.Select(given => KeyValuePair.Create(given.Name, given.Value)));
        if (pressed?.Name is { Length: > 0 } name)
        {
            content.Add(new(name, pressed.Value ?? ""));
        }

        var target = (pressed?.GetAttribute("formaction") ?? form.GetAttribute("action")) is { Length: > 0 } action ? action : page.Path;
        var address = new Uri(new Uri(http.BaseAddress!, page.Path), target);
        if (string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase))
        {
            using var query = new FormUrlEncodedContent(content);
            return await Get($"{address.AbsolutePath}?{await query.ReadAsStringAsync()}");
        }

        using HttpContent body = form.Enctype == "multipart/form-data" ? Multipart(content) : new FormUrlEncodedContent(content);
        return await Read(await http.PostAsync(address, body));
    }

    private static MultipartFormDataContent Multipart(List<KeyValuePair<string, string>> content)
    {
        var body = new MultipartFormDataContent();
        content.ForEach(field => body.Add(new StringContent(field.Value), field.Key));
        return body;
    }

    private static async Task<Page> Read(HttpResponseMessage response)
    {
        using (response)
        {
            var html = await response.Content.ReadAsStringAsync();
            var document = await new HtmlParser().ParseDocumentAsync(html);
            return new Page(response.RequestMessage!.RequestUri!.PathAndQuery, response.StatusCode, response.Headers.Location?.OriginalString, html, document);
        }
    }
}
