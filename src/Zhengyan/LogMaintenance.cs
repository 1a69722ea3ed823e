using Zhengyan.Journal;
using Zhengyan.Ui;

namespace Zhengyan;

/// <summary>What is done with the logs without serving anything: verifying them where they are, or exported, and exporting them.</summary>
internal static class LogMaintenance
{
    /// <summary>Verifies an exported log by itself, with nothing else at hand.</summary>
    public static async Task<int> VerifyExported(Arguments arguments)
    {
        if (!File.Exists(arguments.Log))
        {
            await Console.Error.WriteLineAsync(Words.Current["没有文件 {0}。", arguments.Log!]);
            return 2;
        }

        try
        {
            return Verify(new ExportedLog(await File.ReadAllLinesAsync(arguments.Log)), [], arguments) ? Fits() : 1;
        }
        catch (Exception wrong) when (wrong is InvalidDataException or ArgumentException)
        {
            await Console.Error.WriteLineAsync(Words.Current["{0} 不是导出的日志。", arguments.Log]);
            return 2;
        }
    }

    /// <summary>Verifies the logs of a data folder, also by the checkpoints beside them and by one that was kept elsewhere. Gives whether everything fits.</summary>
    public static bool Verify(LogFiles files, Arguments arguments)
    {
        var wrong = AppendOnly.Wrong(files.DataFolder);
        var fits = Verify(files, files.Kept, arguments);
        foreach (var trigger in wrong)
        {
            Console.WriteLine($"  {Words.Current.Say(trigger)}");
        }

        return fits && wrong.Count == 0;
    }

    /// <summary>Writes the logs of a data folder into a file.</summary>
    public static async Task<int> Export(LogFiles files, Arguments arguments)
    {
        var lines = ExportedLog.Lines(files).ToList();
        await File.WriteAllLinesAsync(arguments.Log!, lines);
        Console.WriteLine(Words.Current["已导出 {0} 行到 {1}。内容只有校验值，没有正文。", lines.Count, arguments.Log!]);
        return 0;
    }

    public static int Fits()
    {
        Console.WriteLine(Words.Current["全部相符。"]);
        return 0;
    }

    private static bool Verify(WrittenLog log, IReadOnlyList<SignedCheckpoint> kept, Arguments arguments)
    {
        var words = Words.Current;
        if (arguments.Checkpoint is { } file)
        {
            if (!File.Exists(file) || SignedCheckpoint.Read(File.ReadAllText(file)) is not { } signed)
            {
                Console.WriteLine(words["{0} 不是检查点文件。", file]);
                return false;
            }

            kept = [.. kept, signed];
        }

        var found = LogVerification.Of(log, kept);
        Console.WriteLine(words["核对了办理日志 {0} 条、阅看日志 {1} 条、检查点 {2} 个。", found.Journal, found.Readings, found.Checkpoints]);
        if (found.Fingerprint is { } fingerprint)
        {
            Console.WriteLine(words["检查点签名密钥的指纹：{0}（请与纸上的核对）", fingerprint]);
        }

        if (found is { Later: > 0, Faults.Count: 0 })
        {
            Console.WriteLine(words["最后一个检查点之后还有 {0} 条。", found.Later]);
        }

        foreach (var fault in found.Faults)
        {
            Console.WriteLine($"  {words.Say(fault.InWords())}");
        }

        return found.Faults.Count == 0;
    }
}
