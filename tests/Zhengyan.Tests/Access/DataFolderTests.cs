using Zhengyan.Access;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Access;

/// <summary>Nobody but the one who runs the application reads its keys or writes into its folder; where others could, nothing starts.</summary>
public sealed class DataFolderTests : IDisposable
{
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OursToEnter = Ours | UnixFileMode.UserExecute;

    private readonly DirectoryInfo around = Directory.CreateTempSubdirectory("zhengyan-");

    private string Data => Path.Combine(around.FullName, "data");

    private string Keys => Path.Combine(Data, "keys");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        around.Delete(recursive: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_made_is_its_owners_alone(bool demonstration)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Files have no such modes there.
        }

        await using var app = await (demonstration ? RunningApp.DemonstrationOn(Data) : RunningApp.EmptyOn(Data));
        using var visitor = app.Visitor();
        await visitor.Get(Addresses.SignIn);
        Assert.All([Data, Keys], folder => Assert.Equal(OursToEnter, ModeOf(folder)));
        var keys = Directory.GetFiles(Keys);
        Assert.Contains(keys, key => Path.GetFileName(key).StartsWith("key-", StringComparison.Ordinal));
        var databases = Directory.GetFiles(Data, "*.db*");
        Assert.True(databases.Length > 1);
        Assert.All(keys.Concat(databases), file => Assert.True(ModeOf(file) == Ours, $"{file} is {ModeOf(file)}"));
    }

    [Theory]
    [InlineData("keys", UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute)]
    [InlineData("keys/key-", UnixFileMode.OtherRead)]
    [InlineData("keys/key-", UnixFileMode.GroupWrite)]
    [InlineData("", UnixFileMode.OtherWrite | UnixFileMode.OtherExecute)]
    [InlineData("", UnixFileMode.GroupWrite)]
    public async Task Outside_the_demonstration_nothing_starts_where_others_reach_the_keys_or_write_into_the_folder(string what, UnixFileMode others)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using (var app = await RunningApp.EmptyOn(Data))
        {
            using var visitor = app.Visitor();
            await visitor.Get(Addresses.SignIn);
        }

        var open = what == "keys/key-" ? Directory.GetFiles(Keys, "key-*.xml").First() : Path.Combine(Data, what);
        var before = File.GetUnixFileMode(open);
        File.SetUnixFileMode(open, before | others);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunningApp.EmptyOn(Data));
        File.SetUnixFileMode(open, before);
        await (await RunningApp.EmptyOn(Data)).DisposeAsync();
    }

    [Fact]
    public async Task The_demonstration_starts_in_a_folder_of_others()
    {
        around.CreateSubdirectory("data/keys");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Data, (UnixFileMode)0b111_111_111);
            File.SetUnixFileMode(Keys, (UnixFileMode)0b111_111_111);
        }

        await (await RunningApp.DemonstrationOn(Data)).DisposeAsync();
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
}
