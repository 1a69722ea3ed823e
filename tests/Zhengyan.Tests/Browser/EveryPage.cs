using Zhengyan.Tests.Access;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>Every page of the application, visited as somebody who has something on it. A class for each window, so that they run side by side.</summary>
public abstract class EveryPage(Chromium chromium, Viewport viewport) : BrowserTest(chromium)
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private protected Viewport Viewport => viewport;

    [Fact]
    public async Task Every_page_is_clean_and_reachable()
    {
        var clock = new Clock();
        clock.SetTo(Monday);
        await using var app = await RunningApp.Demonstration(clock);
        using var visits = new Visits(app);
        var unknown = Visits.Routes(app).Except(visits.ByRoute.Keys).Except(Visits.Elsewhere.Keys).ToList();
        Assert.True(unknown.Count == 0, $"Nobody knows how to visit {string.Join(", ", unknown)}. Say in Visits.ByRoute as whom, and where something stands on it.");

        var faults = new List<string>();
        foreach (var person in visits.ByRoute.Values.SelectMany(v => v).Distinct().GroupBy(v => v.Person))
        {
            var window = await Arrive(app, person.Key);
            foreach (var (_, path) in person)
            {
                faults.AddRange(await Faults(window, path, person.Key));
            }
        }

        faults.AddRange(await HandedIn(app));
        Assert.True(faults.Count == 0, $"{faults.Count} pages are not in order:\n{string.Join("\n\n", faults)}");
        Assert.True(!app.Complaints.Any(), $"The application complained:\n{string.Join('\n', app.Complaints)}");
    }

    [Fact]
    public async Task The_page_for_the_first_accounts_is_clean_and_reachable()
    {
        await using var app = await RunningApp.Empty();
        Assert.Empty(await Faults(await Arrive(app, null), Administration.SetupPath(app), null));
    }

    private protected virtual Task<Window> Arrive(RunningApp app, string? person) =>
        person is null ? Open(app.Address, viewport) : OpenAs(person, app, viewport);

    private protected virtual async Task Look(Window window)
    {
        await window.FitsItsWidth();
        await window.AxeClean();
        await window.WorksByKeyboard();
    }

    // What a roster would change is a page that is there once one is handed in.
    private async Task<IReadOnlyList<string>> HandedIn(RunningApp app)
    {
        var window = await Arrive(app, "武秋杰");
        await window.Go("/people/import");
        await window.Page.Locator("input[type=file]").SetInputFilesAsync(ProjectFolder.At("src/Zhengyan/Demo/干部名册.xlsx"));
        await window.Page.Locator(".act button[type=submit]").ClickAsync();
        await window.Settled();
        var page = new Uri(window.Page.Url).AbsolutePath;
        Assert.StartsWith("/people/import/", page, StringComparison.Ordinal);
        return await Faults(window, page, "武秋杰");
    }

    private async Task<IReadOnlyList<string>> Faults(Window window, string path, string? person)
    {
        var status = await window.Go(path);
        var what = status == 200 ? (await Record.ExceptionAsync(() => Look(window)))?.Message : $"It is answered with {status}.";
        return what is null ? [] : [$"{path} as {person ?? "nobody"}: {what}"];
    }
}

/// <summary>On a desk.</summary>
public sealed class EveryPageInTheOffice(Chromium chromium) : EveryPage(chromium, Viewport.Office);

/// <summary>In the hand.</summary>
public sealed class EveryPageOnAPhone(Chromium chromium) : EveryPage(chromium, Viewport.Phone);

/// <summary>In English, whose words are longer, in the hand.</summary>
public sealed class EveryPageInEnglish(Chromium chromium) : EveryPage(chromium, Viewport.Phone)
{
    private protected override async Task<Window> Arrive(RunningApp app, string? person)
    {
        var window = await base.Arrive(app, person);
        await window.Go(person is null ? SignInPage.Password : "/rules");
        if (await Language(window) == "en")
        {
            // Kept from the last time this person was here.
            return window;
        }

        if (await window.Page.Locator("details[data-menu] summary").CountAsync() > 0)
        {
            await window.Page.Locator("details[data-menu] summary").ClickAsync();
        }

        await window.Press("English");
        return window;
    }

    private protected override async Task Look(Window window)
    {
        Assert.Equal("en", await Language(window));
        await window.FitsItsWidth();
    }

    private static Task<string?> Language(Window window) => window.Page.Locator("html").GetAttributeAsync("lang");
}
