using System.Diagnostics;
using System.Text;
using Zhengyan.Access;
using Zhengyan.Rules;

namespace Zhengyan.Vault;

/// <summary>
/// Where the installation's key comes from: a variable (<c>ZHENGYAN_KEY</c>), a command that prints it (<c>ZHENGYAN_KEY_COMMAND</c>), or a file
/// (<c>ZHENGYAN_KEY_FILE</c>, otherwise one in the data folder's keys) that nobody but its owner may read. Only a file can be turned by the software itself.
/// </summary>
internal sealed class KeySource(Installed installed)
{
    public const string Variable = "ZHENGYAN_KEY";
    public const string Command = "ZHENGYAN_KEY_COMMAND";
    public const string FileVariable = "ZHENGYAN_KEY_FILE";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string File => Set(FileVariable) ?? Path.Combine(installed.Keys, "installation.key");

    public static bool IsFile => Set(Variable) is null && Set(Command) is null;

    /// <summary>The keys, the present one first, or the sentence why there are none. Makes the file at the first start, and never later.</summary>
    public (IReadOnlyList<InstallationKey> Keys, Text? Refusal) Read(bool first)
    {
        if (Set(Variable) is { } variable)
        {
            return InstallationKey.Read(variable);
        }

        if (Set(Command) is { } command)
        {
            return Printed(command) is { } printed ? InstallationKey.Read(printed) : ([], Text.Of("取安装密钥的命令（{0}）没有成功。", Command));
        }

        if (!System.IO.File.Exists(File))
        {
            if (!first)
            {
                return ([], Text.Of("找不到安装密钥文件 {0}。没有它，已有的内容打不开；请从备份中取回，不要新建。", File));
            }

            Write([InstallationKey.New()]);
        }

        return OthersMayRead() ? ([], Text.Of("安装密钥文件 {0} 可被他人读取。请先执行 chmod 600。", File)) : InstallationKey.Read(System.IO.File.ReadAllText(File));
    }

    /// <summary>Replaces the file as a whole: whoever reads it finds the old keys or the new ones.</summary>
    public void Write(IReadOnlyList<InstallationKey> keys) => Write(File, keys);

    /// <summary>Puts a key that wraps nothing any more beside the file, under its name: backups made before can be read with it alone.</summary>
    public void PutAside(InstallationKey old) => Write($"{File}.{old.Name}", [old]);

    private static void Write(string name, IReadOnlyList<InstallationKey> keys)
    {
        var beside = name + ".new";
        System.IO.File.Delete(beside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(beside, options))
        {
            file.Write(Encoding.ASCII.GetBytes(string.Join('\n', keys.Select(k => k.Written())) + "\n"));
            file.Flush(flushToDisk: true);
        }

        System.IO.File.Move(beside, name, overwrite: true);
    }

    private bool OthersMayRead() => !OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(File) & ~(OwnerOnly | UnixFileMode.UserExecute)) != 0;

    private static string? Printed(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("the command that prints the installation's key could not be started");
        var printed = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return null;
        }

        return process.ExitCode == 0 ? printed.GetAwaiter().GetResult() : null;
    }

    private static string? Set(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
