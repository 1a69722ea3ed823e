using Zhengyan.Journal;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

namespace Zhengyan.Tests.Journal;

/// <summary>The key for checkpoints is ours alone; where others can read it, nothing starts.</summary>
public sealed class SigningKeyTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("zhengyan-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Theory]
    [InlineData("international")]
    [InlineData("chinese")]
    public void It_is_made_once_and_readable_by_nobody_else(string suite)
    {
        Assert.Null(SigningKey.Find(data));
        var made = SigningKey.Open(data, Suite.Named(suite));
        Assert.Equal(made.Keys.Public, SigningKey.Open(data, Suite.Named(suite)).Keys.Public);
        Assert.Null(SigningKey.Refusal(data));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(data, SigningKey.FileName)));
        }
    }

    [Fact]
    public async Task Nothing_starts_where_others_can_read_it()
    {
        await (await RunningApp.EmptyOn(data)).DisposeAsync();
        SigningKey.Open(data, Suite.International);
        if (OperatingSystem.IsWindows())
        {
            return; // Files have no such modes there.
        }

        File.SetUnixFileMode(Path.Combine(data, SigningKey.FileName), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Assert.NotNull(SigningKey.Refusal(data));
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunningApp.EmptyOn(data));
    }
}
