using System.Globalization;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>
/// One matter from the lead to its end, in a browser: a university of its own, a clock that travels, and people who sign in one after
/// another. A road reads as the story does: <c>await As("顾玉玉").Does("提出谈话建议", form => …)</c>.
/// </summary>
public abstract class Road(Chromium chromium) : BrowserTest(chromium)
{
    private readonly Dictionary<string, Window> windows = [];
    private RunningApp app = null!;

    /// <summary>线索〔2026〕…号 first, 纪谈〔2026〕…号 once a talk is proposed.</summary>
    internal string Number { get; set; } = "";

    /// <summary>Where the matter's page is, known since somebody found the matter by its number.</summary>
    internal string Address { get; set; } = "";

    internal RunningApp App => app;

    public override async ValueTask InitializeAsync()
    {
        app = await RunningApp.Demonstration();
        On("2026-11-23");
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await using (app)
        {
            await base.DisposeAsync();
            Assert.True(!app.Complaints.Any(), $"The application complained:\n{string.Join('\n', app.Complaints)}");
        }
    }

    /// <summary>The clock travels to that day and hour (<c>2026-12-24 11:00</c>); nine in the morning where no hour is given.</summary>
    protected internal void On(string day) => app.Clock.SetTo(new DateTimeOffset(
        DateTime.ParseExact(day.Length == 10 ? day + " 09:00" : day, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8)));

    /// <summary>Somebody of the demonstration, signed in (again, where the time has run out) and at their desk.</summary>
    internal Actor As(string person) => new(this, person);

    internal async Task<Window> Desk(string person)
    {
        if (!windows.TryGetValue(person, out var window))
        {
            windows[person] = window = await OpenAs(person, app);
        }

        await window.Go("/");
        if (new Uri(window.Page.Url).AbsolutePath != "/")
        {
            await window.SignInAs(person);
            await window.Go("/");
        }

        return window;
    }
}
