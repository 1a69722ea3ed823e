namespace Zhengyan.Tests.Support;

/// <summary>
/// What tests in a browser share: windows that close themselves, a picture of each where the test failed
/// (in TestResults), and the demand that nothing went wrong in the browser unnoticed.
/// </summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<(Window Window, string Of)> windows = [];

    protected Chromium Chromium => chromium;

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var (window, of) in windows)
        {
            if (failed)
            {
                await Keep(window, of);
            }

            await window.DisposeAsync();
        }

        var errors = windows.SelectMany(opened => opened.Window.Errors.Select(error => $"{opened.Of}: {error}")).ToList();
        Assert.True(errors.Count == 0, $"The browser complained:\n{string.Join('\n', errors)}");
    }

    /// <summary>A window of somebody who has not signed in.</summary>
    internal async Task<Window> Open(Uri address, Viewport? viewport = null, string of = "visitor")
    {
        var window = await chromium.Open(address, viewport ?? Viewport.Office);
        windows.Add((window, of));
        return window;
    }

    /// <summary>A window of somebody of the demonstration, signed in.</summary>
    internal async Task<Window> OpenAs(string person, RunningApp app, Viewport? viewport = null)
    {
        var window = await Open(app.Address, viewport, person);
        await window.SignInAs(person);
        return window;
    }

    private static async Task Keep(Window window, string of)
    {
        var test = TestContext.Current.Test?.TestDisplayName ?? "test";
        var name = string.Concat($"{test}-{of}".Select(letter => char.IsLetterOrDigit(letter) ? letter : '_'));
        var file = ProjectFolder.At($"TestResults/{name[Math.Max(0, name.Length - 80)..]}.png");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await window.Picture(file, whole: true);
        TestContext.Current.TestOutputHelper?.WriteLine($"{of} was at {window.Page.Url}; picture: {ProjectFolder.Name(file)}");
    }
}
