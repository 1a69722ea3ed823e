using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>Headings offered to whoever writes a paper (forms.md). They stand on a paper, so they stay Chinese for everybody.</summary>
internal static class PaperOutline
{
    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.SelfCriticism => "一、事实和认识\n\n二、原因\n\n三、改正的打算\n\n四、保证\n",
        PaperKind.CollectiveAnalysis => "一、会议时间、地点和参加人\n\n二、表现出的问题\n\n三、原因\n\n四、责任\n\n五、班子成员（签名）\n",
        PaperKind.RectificationMeasures => "整改措施经会议讨论通过，逐条列在下面。\n",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What was written: nothing, where it is only the headings of a text still to be written.</summary>
    public static string Written(string words) =>
        words == Of(PaperKind.SelfCriticism).Trim() || words == Of(PaperKind.CollectiveAnalysis).Trim() ? "" : words;
}
