using Zhengyan.Rules;

namespace Zhengyan.Ui;

/// <summary>An earlier matter about the same person, as far as the reader may know of it.</summary>
/// <param name="Channel">None where no lead stands behind it.</param>
public sealed record EarlierMatter(MatterId Id, string Number, DateOnly ReceivedOn, Channel? Channel, Stage Stage)
{
    /// <summary>When it was received, through which channel, where it stands.</summary>
    public string Line() => Channel is { } channel
        ? Words.Current["{0}收到　{1}　现在：{2}", ReceivedOn, channel.Word(), Stage.Word()]
        : Words.Current["{0}开始　没有线索　现在：{1}", ReceivedOn, Stage.Word()];
}
