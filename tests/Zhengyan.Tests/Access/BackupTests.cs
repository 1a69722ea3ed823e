using System.Formats.Tar;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;
using Directory = System.IO.Directory;

namespace Zhengyan.Tests.Access;

/// <summary>A backup is made while people work, is for its owner's eyes, and brings everything back.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_brings_everything_back_on_another_folder()
    {
        await using var office = await Administration.SetUp();
        using (var system = await office.SignIn(Administration.System))
        {
            var page = await system.Get(Addresses.Health);
            Assert.Contains("还没有备份", page.Text, StringComparison.Ordinal);
            Assert.True((await system.Press(page, "立即备份")).Redirects);
            Assert.DoesNotContain("还没有备份", (await system.Get(Addresses.Health)).Text, StringComparison.Ordinal);
        }

        await using (var scope = office.App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ZhengyanDb>();
            var entry = Assert.Single(db.Journal, e => e.Kind == AccountAct.Kind.BackedUp);
            Assert.Equal(
                new AccountAct(null, null, await office.IdOf(Administration.System)), Content.ReadAccountAct(scope.ServiceProvider.GetRequiredService<Contents>().Open(db, entry)));
        }

        var file = Assert.Single(Directory.GetFiles(Backup.Folder(office.App.Data), "*.tar"));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        var folder = Directory.CreateTempSubdirectory("zhengyan-");
        try
        {
            await TarFile.ExtractToDirectoryAsync(file, folder.FullName, overwriteFiles: false, TestContext.Current.CancellationToken);
            Assert.True(File.Exists(Path.Combine(folder.FullName, StorageRegistration.FileName)));
            Assert.DoesNotContain("keys", Directory.EnumerateFileSystemEntries(folder.FullName).Select(Path.GetFileName));
            CopyKeys(office.App.Data, folder.FullName);
            await using var restored = await RunningApp.EmptyOn(folder.FullName, office.App.Clock);
            using var visitor = restored.Visitor();
            var half = await visitor.SignInWith(Administration.System, Administration.Password);
            Assert.True((await visitor.Send(await visitor.Follow(half), "form[action='/sign-in/second']", ("code", office.AuthenticatorOf(Administration.System).Next()))).Redirects);
            Assert.Equal(HttpStatusCode.OK, (await visitor.Get(Addresses.Health)).Status);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_command_writes_one_file_and_never_over_another()
    {
        await using var app = await RunningApp.Empty();
        var file = Path.Combine(app.Data, "elsewhere", "one.tar");
        var arguments = Arguments.Read(["backup", file, "--data", app.Data, "--empty"]);
        Assert.Null(arguments.Wrong);
        Assert.Equal(0, await Maintenance.Run(arguments, new(app.Data, false)));
        Assert.True(new FileInfo(file).Length > 0);
        Assert.Equal(2, await Maintenance.Run(arguments, new(app.Data, false)));
        Assert.NotNull(Arguments.Read(["backup"]).Wrong);
    }

    // What is kept elsewhere: every folder and file that is no database and no backup.
    private static void CopyKeys(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(f => !f.Contains(".db", StringComparison.Ordinal) && !f.EndsWith(".tar", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            OwnersAlone.MakeFolder(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
