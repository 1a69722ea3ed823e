using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>Why the directory was not changed, beyond what the rules say.</summary>
internal static class DirectoryRefusals
{
    public static readonly Refusal Overtaken = new("D-07", "",
        Text.Of("名册刚刚被别人改动，这次没有改。"), Text.Of("页面上已是现在的情况，请核对后再提交一次。"));

    public static readonly Refusal NoFile = new("D-08", "", Text.Of("没有选择文件。"), Text.Of("请选择一份 .xlsx 名册。"), "roster");

    public static readonly Refusal OwnPosts = new("D-16", "§4.2",
        Text.Of("这份名册里有你本人的变动，你不能确认。"), Text.Of("请交其他维护名册的人，或者系统管理员确认。"));

    public static readonly Refusal OwnUpload = new("D-17", "§4.2",
        Text.Of("这份名册改动了由谁办理、由谁审批，上传的人不能自己确认。"), Text.Of("请等其他维护名册的人，或者系统管理员确认。"));

    public static Refusal Unreadable(Text problem) =>
        new("D-09", "", Text.Of("这个文件不能读：{0}。", problem), Text.Of("什么都没有改动。请换一个文件再上传。"), "roster");
}
