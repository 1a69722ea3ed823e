using Zhengyan.Rules;

namespace Zhengyan.Access;

/// <summary>What a security administrator alone cannot give: it holds once somebody else has countersigned it.</summary>
public enum Grantable
{
    /// <summary>系统管理员.</summary>
    SystemAdministrator,
    /// <summary>安全管理员.</summary>
    SecurityAdministrator,
    /// <summary>审计员.</summary>
    AuditAdministrator,
    /// <summary>信访受理人.</summary>
    Registrar,
    /// <summary>代理: somebody stands in for an approver or a head of office, from–until.</summary>
    Substitute,
    /// <summary>A lost second factor is taken away, so that its owner can set up another.</summary>
    SecondFactorAnew,
    /// <summary>Whose account it is, of one that is no person's: somebody of the directory, or nobody of it.</summary>
    Owner,
}

/// <summary>A role that was granted, or is to be: who asked for it, who countersigned it, who ended it.</summary>
internal sealed class Grant
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public required Grantable What { get; init; }

    /// <summary>Whose account; none where it is for a person of the directory.</summary>
    public string? AccountId { get; init; }

    /// <summary>Which person; with an account, whose account it is.</summary>
    public int? PersonId { get; init; }

    /// <summary>The name of whose account it is, where the directory does not know them.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Who stands in for that person, from when until when; none but for <see cref="Grantable.Substitute"/>.</summary>
    public int? SubstituteId { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public required string Reason { get; init; }

    /// <summary>The account of the security administrator who grants.</summary>
    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The account that countersigned or refused.</summary>
    public string? AnsweredBy { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    public bool Accepted { get; set; }

    public string? EndedBy { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public bool IsOpen => AnsweredAt is null && EndedAt is null;

    public bool Holds => Accepted && EndedAt is null;
}

internal static class Grantables
{
    public static Text Word(this Grantable what) => what switch
    {
        Grantable.Registrar => Text.Of("信访受理人"),
        Grantable.Substitute => Text.Of("代理"),
        Grantable.SecondFactorAnew => Text.Of("解除丢失的第二重验证"),
        Grantable.Owner => Text.Of("登记账号的本人"),
        _ => what.Administrator()!.Value.Word(),
    };

    /// <summary>Whether it changes the directory, and not an account.</summary>
    public static bool IsOfDirectory(this Grantable what) => what is Grantable.Registrar or Grantable.Substitute;

    /// <summary>What makes one of the three.</summary>
    public static Grantable Of(Administrator administrator) => Enum.GetValues<Grantable>().Single(what => what.Administrator() == administrator);

    /// <summary>Which of the three it makes; none where it makes no administrator.</summary>
    public static Administrator? Administrator(this Grantable what) => what switch
    {
        Grantable.SystemAdministrator => Access.Administrator.System,
        Grantable.SecurityAdministrator => Access.Administrator.Security,
        Grantable.AuditAdministrator => Access.Administrator.Audit,
        _ => null,
    };
}
