using Zhengyan.Rules;

namespace Zhengyan.Access;

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

    public static readonly Refusal SamePassword = new("Z-05", "", Text.Of("新密码与最近五次用过的密码相同"), Text.Of("请换一个没有用过的。"), "password");

    public static readonly Refusal NotProven = new("Z-11", "",
        Text.Of("再次验证没有通过"), Text.Of("请输入验证器现在显示的六位数字；同一个数字只能用一次，请等下一个。连续五次输错将锁定 30 分钟。"), Proof.CodeField);

    public static readonly Refusal PasskeyNotTaken = new("Z-12", "",
        Text.Of("通行密钥没有登记成功"), Text.Of("请再试一次；也可以改用验证器。"));

    public static readonly Refusal WithoutSecondFactor = new("Z-13", "",
        Text.Of("此账号还没有设置第二重验证，不能由安全管理员重置密码"), Text.Of("请由系统管理员重发一次性密码，再由安全管理员开通：两人才能放行一个账号。"));

    public static readonly Refusal HasSecondFactor = new("Z-14", "",
        Text.Of("此账号已经设置第二重验证，不能重发一次性密码"), Text.Of("忘记密码的，由安全管理员重置。"));

    public static readonly Refusal OwnGrant = new("Z-15", "",
        Text.Of("不能给自己授权，也不能会签自己提出或与自己有关的授权"), Text.Of("请由另一名安全管理员或纪委书记办理。"));

    public static readonly Refusal NoReason = new("Z-16", "", Text.Of("没有写明理由"), Text.Of("请写明理由，会签人要看。"), "reason");

    public static readonly Refusal NoSuchAccount = new("Z-17", "",
        Text.Of("没有这个账号，或者这个账号不能担任该角色"), Text.Of("三员各用专门的账号，由系统管理员建立；人员的账号不能兼任三员，三员也不能互相兼任。"), "whom");

    public static readonly Refusal NotOpen = new("Z-18", "", Text.Of("这项授权已经办结"), Text.Of("页面上是现在的情况。"));

    public static readonly Refusal AskedAlready = new("Z-19", "", Text.Of("同样的授权已经在等会签"), Text.Of("请等会签人办理，或者先撤回。"));

    public static readonly Refusal NoSuchPerson = new("Z-20", "",
        Text.Of("没有找到这个人，或者有几个人同名"), Text.Of("请填写工号；姓名只在没有同名时可用。"), "whom");

    public static readonly Refusal TooMany = new("Z-21", "", Text.Of("尝试过于频繁"), Text.Of("请过一分钟再试。"));

    public static readonly Refusal LastSecurityAdministrator = new("Z-22", "",
        Text.Of("这是唯一的安全管理员，此后没有人能开通"), Text.Of("请先授权另一名安全管理员。"));

    public static readonly Refusal NoPasswordYet = new("Z-23", "",
        Text.Of("此账号还没有新的一次性密码，不能开通"), Text.Of("请先由系统管理员重发一次性密码。"));

    public static readonly Refusal GaveItOut = new("Z-24", "", Text.Of("这个账号的一次性密码由你经手，不能再由你开通"), Text.Of("请由另一名安全管理员开通。"));

    public static readonly Refusal IsOpen = new("Z-25", "", Text.Of("此账号已经开通"), Text.Of("开通码丢失的，请系统管理员重发一次性密码，再重新开通。"));

    public static readonly Refusal WrongReleaseCode = new("Z-26", "",
        Text.Of("开通码不对"), Text.Of("开通码由安全管理员在开通账号时当面交给本人。连续五次输错将锁定 30 分钟。"), Proof.CodeField);

    public static readonly Refusal OwnerUnsaid = new("Z-27", "",
        Text.Of("管理员的账号还没有登记是谁的，不能授权，也不能会签"), Text.Of("请在“角色”中登记账号的本人，由另一名安全管理员或纪委书记会签。"), "whom");

    public static readonly Refusal SameHuman = new("Z-28", "",
        Text.Of("提出的账号、会签的账号和被授权的账号，有两个是同一个人的，或者是同名的"), Text.Of("授权须由两个不同的人办理：请由另一名安全管理员或纪委书记会签。"));

    public static readonly Refusal TwoOfThree = new("Z-29", "",
        Text.Of("此人已经有三员的账号，或者有同名的人有"), Text.Of("三员须由不同的人担任，每人一个账号。请换一个人，或者先登记清楚那个账号是谁的。"), "name");

    public static readonly Refusal KnowsOfMatters = new("Z-30", "",
        Text.Of("此人担任能知悉事项的职务：单位负责人、校领导、纪委办公室或组织部的人员、保管人，或者代理人"), Text.Of("三员都不得知悉事项。请换一个人，或者先免去那个职务。"), "name");

    public static readonly Refusal IsAdministrators = new("Z-31", "",
        Text.Of("此人有三员的账号，或者与三员同名，不能担任能知悉事项的职务"), Text.Of("请换一个人，或者先解除那个三员角色；只是同名的，请先登记那个账号是谁的。"), "whom");

    public static readonly Refusal NotFound = new("Z-32", "",
        Text.Of("名册里没有这个人，或者有几个人同名"), Text.Of("请填写工号；确实不在名册里的，填写姓名并勾选“名册里没有这个人”。"), "name");

    public static Refusal Missing(string field) =>
        new("Z-06", "", Text.Of("账号和姓名都要填写"), Text.Of("三名管理员各有自己的账号。"), field);

    public static Refusal Taken(string field) =>
        new("Z-07", "", Text.Of("这个账号名已经有人使用"), Text.Of("请换一个。"), field);

    public static Refusal SamePerson(string field) =>
        new("Z-08", "", Text.Of("三名管理员须由不同的人担任"), Text.Of("请填写另一个人的姓名。"), field);

    public static readonly Refusal HasAccount = new("Z-09", "", Text.Of("此人已经有账号"), Text.Of("忘记密码的，可以重置密码。"));

    public static readonly Refusal OwnAccount = new("Z-10", "", Text.Of("不能锁定或重置自己的账号"), Text.Of("自己的密码请在“修改密码”中更改。"));
}
