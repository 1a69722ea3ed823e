using Zhengyan.Desk;
using Zhengyan.Rules;

namespace Zhengyan.Ui;

/// <summary>How an earlier matter is spoken of.</summary>
public static class EarlierWords
{
    /// <summary>When it was received, through which channel, where it stands.</summary>
    public static string Line(this EarlierMatter earlier) => earlier.Channel is { } channel
        ? Words.Current["{0}收到　{1}　现在：{2}", earlier.ReceivedOn, channel.Word(), earlier.Stage.Word()]
        : Words.Current["{0}开始　没有线索　现在：{1}", earlier.ReceivedOn, earlier.Stage.Word()];
}
