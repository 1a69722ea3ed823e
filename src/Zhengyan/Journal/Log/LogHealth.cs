using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>What can have become of the logs under the running program.</summary>
internal enum LogTrouble
{
    DatabaseReplaced,
    ReadingsReplaced,
    TakenBack,
}

/// <summary>Whether the files of both logs are what the running program left them as. Asked every minute, and by the page of the state of the system.</summary>
internal sealed class LogHealth(WriteTurns turns, ReadingLog readings, Signing signing)
{
    /// <summary>What is wrong; nothing where nothing is.</summary>
    public IEnumerable<LogTrouble> Look()
    {
        if (!turns.Look())
        {
            yield return LogTrouble.DatabaseReplaced;
        }

        if (!readings.Look())
        {
            yield return LogTrouble.ReadingsReplaced;
        }

        if (!signing.GoesOn)
        {
            yield return LogTrouble.TakenBack;
        }
    }

    public static Text InWords(LogTrouble trouble) => trouble switch
    {
        LogTrouble.DatabaseReplaced => Text.Of("数据库文件被换掉或者退回了，不再记入任何办理"),
        LogTrouble.ReadingsReplaced => Text.Of("阅看日志的文件被换掉或者退回了，不再显示事项页面"),
        LogTrouble.TakenBack => Text.Of("日志或者检查点比上一个检查点少了，不再签署"),
        _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, null),
    };
}
