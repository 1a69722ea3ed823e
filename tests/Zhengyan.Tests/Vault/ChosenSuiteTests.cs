using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Vault;

/// <summary>The suite is chosen by the first start and kept.</summary>
public sealed class ChosenSuiteTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("zhengyan-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_suite_of_the_first_start_is_kept_and_another_refused()
    {
        await using (var first = await RunningApp.EmptyOn(folder, suite: Suite.Chinese))
        {
            Assert.Same(Suite.Chinese, first.Services.GetRequiredService<Suite>());
        }

        await using (var later = await RunningApp.EmptyOn(folder))
        {
            Assert.Same(Suite.Chinese, later.Services.GetRequiredService<Suite>());
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => RunningApp.EmptyOn(folder, suite: Suite.International));
    }

    [Fact]
    public async Task Where_nobody_chooses_it_is_the_international_one()
    {
        await using var app = await RunningApp.EmptyOn(folder);
        Assert.Same(Suite.International, app.Services.GetRequiredService<Suite>());
    }

    [Fact]
    public void A_suite_that_does_not_exist_is_not_understood() => Assert.NotNull(Arguments.Read(["--suite", "roman"]).Wrong);
}
