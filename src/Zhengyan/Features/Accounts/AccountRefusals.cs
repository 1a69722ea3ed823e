using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>Why an account was refused something. No clause: these are rules of the house.</summary>
internal static class AccountRefusals
{
    /// <summary>One answer for an unknown account, a wrong password and a locked account, so that it gives none of them away.</summary>
    public static readonly Refusal NotRecognised = new("Z-01", "",
        Text.Of("账号或密码不对，或者账号已被锁定。"),
        Text.Of("连续五次输错将锁定 30 分钟。忘记密码请联系安全管理员。"));

    public static readonly Refusal WrongPassword = new("Z-02", "", Text.Of("现在的密码不对"), Text.Of("忘记密码请联系安全管理员。"), "current");

    public static readonly Refusal WeakPassword = new("Z-03", "",
        Text.Of("新密码不符合要求"), Text.Of("至少十个字符，大写字母、小写字母、数字、其他符号中至少三类。"), "password");

    public static readonly Refusal NotRepeated = new("Z-04", "", Text.Of("两次输入的新密码不一样"), Text.Of("请重新输入。"), "repeated");

    public static readonly Refusal SamePassword = new("Z-05", "", Text.Of("新密码与现在的密码相同"), Text.Of("请换一个。"), "password");

    public static Refusal Missing(string field) =>
        new("Z-06", "", Text.Of("账号和姓名都要填写"), Text.Of("三名管理员各有自己的账号。"), field);

    public static Refusal Taken(string field) =>
        new("Z-07", "", Text.Of("这个账号名已经有人使用"), Text.Of("请换一个。"), field);

    public static Refusal SamePerson(string field) =>
        new("Z-08", "", Text.Of("三名管理员须由不同的人担任"), Text.Of("请填写另一个人的姓名。"), field);

    public static readonly Refusal HasAccount = new("Z-09", "", Text.Of("此人已经有账号"), Text.Of("忘记密码的，可以重置密码。"));

    public static readonly Refusal OwnAccount = new("Z-10", "", Text.Of("不能锁定或重置自己的账号"), Text.Of("自己的密码请在“修改密码”中更改。"));
}
