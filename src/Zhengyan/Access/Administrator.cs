using Zhengyan.Rules;

namespace Zhengyan.Access;

/// <summary>三员: the three administrators, none of whom sees a matter.</summary>
public enum Administrator
{
    /// <summary>系统管理员.</summary>
    System,
    /// <summary>安全管理员.</summary>
    Security,
    /// <summary>审计员.</summary>
    Audit,
}

internal static class Administrators
{
    public static Text Word(this Administrator administrator) => administrator switch
    {
        Administrator.System => Text.Of("系统管理员"),
        Administrator.Security => Text.Of("安全管理员"),
        Administrator.Audit => Text.Of("审计员"),
        _ => throw new ArgumentOutOfRangeException(nameof(administrator), administrator, null),
    };
}
