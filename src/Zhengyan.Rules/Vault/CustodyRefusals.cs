namespace Zhengyan.Rules;

/// <summary>Refusals about the envelopes that several orders share, or that are given before an order can be.</summary>
public static class CustodyRefusals
{
    /// <summary>Nobody can keep the envelope: it is not sealed, and the lead not saved.</summary>
    public static readonly Refusal NobodyToKeepIt = new("E-01", "§5.8", Text.Of("能保管这条线索的保密信封的人不足两人，反映人和原信无法密封，不能保存。"),
        Text.Of("请纪委书记在「保密信封」页面指定保管人，等其设定口令后再登记；不含反映人和原信的线索可以先登记。"), "letter");

    /// <summary>For the discipline secretary alone, who keeps none.</summary>
    public static readonly Refusal NotTheSecretary = new("E-07", "§5.8", Text.Of("保管人由纪委书记指定和免去；纪委书记或其代理人自己是保管人的，由其上级办理。"), Text.Of("请向办理的人提出。"));

    /// <summary>Not theirs to do.</summary>
    public static readonly Refusal NotACustodian = new("E-10", "§5.8", Text.Of("这一步由保管人本人办理。"), Text.Of("请刷新页面后再看。"));

    /// <summary>A passphrase that could be guessed.</summary>
    public static readonly Refusal WeakPassphrase = new("E-11", "§5.8", Text.Of("口令太容易猜到。"),
        Text.Of("至少十四个字符，其中八个不同；用一句只有自己知道的话，不含自己的姓名和工号。"), "passphrase");

    /// <summary>Typed twice, differently.</summary>
    public static readonly Refusal NotRepeated = new("E-12", "§5.8", Text.Of("两次输入的口令不一样。"), Text.Of("请重新输入。"), "repeated");

    /// <summary>Not the passphrase.</summary>
    public static Refusal WrongPassphrase(string field) =>
        new("E-13", "§5.8", Text.Of("口令不对。"), Text.Of("连续五次输错，半小时内不再受理。口令丢失的，请在「我的保管」中报失。"), field);

    /// <summary>Too many wrong ones.</summary>
    public static Refusal TooManyAttempts(string field) => new("E-14", "§5.8", Text.Of("口令连续输错五次，暂不受理。"), Text.Of("请半小时后再试。"), field);

    /// <summary>What is stored does not fit together any more.</summary>
    public static readonly Refusal DoesNotFit = new("E-15", "§5.8", Text.Of("保管的份额与信封对不上，没有打开。"),
        Text.Of("请申请人重新申请；仍然打不开的，请系统管理员核对日志。"));

    /// <summary>Whether somebody might guess it.</summary>
    public static bool IsWeak(string passphrase, Person of) =>
        passphrase.Length < 14 || passphrase.Distinct().Count() < 8 || passphrase.Contains(of.Name, StringComparison.OrdinalIgnoreCase)
        || (of.StaffNumber.Length > 0 && passphrase.Contains(of.StaffNumber, StringComparison.OrdinalIgnoreCase));
}
