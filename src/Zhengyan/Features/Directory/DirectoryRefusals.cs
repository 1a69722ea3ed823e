using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>Why the directory was not changed, beyond what the rules say.</summary>
internal static class DirectoryRefusals
{
    public static readonly Refusal Overtaken = new("D-07", "",
        Text.Of("名册刚刚被别人改动，这次没有改。"), Text.Of("页面上已是现在的情况，请核对后再提交一次。"));

    public static readonly Refusal NoFile = new("D-08", "", Text.Of("没有选择文件。"), Text.Of("请选择一份 .xlsx 名册。"), "roster");

    public static Refusal Unreadable(Text problem) =>
        new("D-09", "", Text.Of("这个文件不能读：{0}。", problem), Text.Of("什么都没有改动。请换一个文件再上传。"), "roster");
}
