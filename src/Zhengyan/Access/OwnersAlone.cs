using Zhengyan.Rules;

namespace Zhengyan.Access;

/// <summary>
/// What nobody but the one who runs the application may reach: the folders it keeps things in, its keys, its databases. Windows has no such modes; there the rights of the folder are
/// what counts.
/// </summary>
internal static class OwnersAlone
{
    private const UnixFileMode ReadAndWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = (UnixFileMode)0b111_111;
    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Makes the folder where there is none.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, ReadAndWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Takes from everybody else what they may do with these files of a folder.</summary>
    public static void Close(string folder, string files)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, files))
        {
            File.SetUnixFileMode(file, ReadAndWrite);
        }
    }

    /// <summary>Why one must not start on that folder; none where one may.</summary>
    public static Text? Refusal(Installed installed)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        if ((File.GetUnixFileMode(installed.Data) & OthersWrite) != 0)
        {
            return Text.Of("数据文件夹 {0} 可以被其他用户写入。请改为只有运行本软件的用户可以读写（chmod 700）。", installed.Data);
        }

        if ((File.GetUnixFileMode(installed.Keys) & Others) != 0)
        {
            return Text.Of("密钥文件夹 {0} 可以被其他用户读写。请改为只有运行本软件的用户可以读写（chmod 700）。", installed.Keys);
        }

        return Directory.EnumerateFiles(installed.Keys).Order(StringComparer.Ordinal).FirstOrDefault(file => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0) is { } open
            ? Text.Of("密钥文件 {0} 可以被其他用户读写。请改为只有运行本软件的用户可以读写（chmod 600）。", open)
            : null;
    }
}
