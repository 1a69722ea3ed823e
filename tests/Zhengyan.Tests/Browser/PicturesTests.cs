using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>
/// The pictures of the README. Every run tries that they can be taken; <c>./dev pictures</c> puts them into docs/pictures.
/// </summary>
public sealed class PicturesTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly bool Keeps = Environment.GetEnvironmentVariable("ZHENGYAN_PICTURES") == "1";

    // Name of the file, who looks at their desk, whether they then open the first matter on it, and which paper of it, in which window.
    private static readonly IReadOnlyList<(string Name, string Person, bool Opens, string? Paper, Viewport Viewport)> List =
    [
        ("desk", "顾玉玉", false, null, Viewport.Office),
        ("matter", "姚志", true, null, Viewport.Office),
        ("paper", "姚志", true, "approvalform?sign=true", Viewport.Office),
    ];

    [Fact]
    public async Task Every_picture_of_the_readme_can_be_taken()
    {
        var folder = ProjectFolder.At(Keeps ? "docs/pictures" : "TestResults/pictures");
        Directory.CreateDirectory(folder);
        var clock = new Clock();
        clock.SetTo(new DateOnly(2026, 11, 23));
        await using var app = await RunningApp.Demonstration(clock);
        foreach (var (name, person, opens, paper, viewport) in List)
        {
            var window = await OpenAs(person, app, viewport);
            Assert.Equal(200, await window.Go("/"));
            if (opens)
            {
                await window.Page.Locator(".demand a.btn").First.ClickAsync();
                await window.Settled();
                Assert.StartsWith("/matters/", new Uri(window.Page.Url).AbsolutePath, StringComparison.Ordinal);
            }

            if (paper is not null)
            {
                Assert.Equal(200, await window.Go($"{string.Join('/', new Uri(window.Page.Url).AbsolutePath.Split('/').Take(3))}/documents/{paper}"));
            }

            await window.Picture(Path.Combine(folder, name + ".png"));
        }
    }
}
