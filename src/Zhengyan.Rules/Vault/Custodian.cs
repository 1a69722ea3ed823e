namespace Zhengyan.Rules;

/// <summary>The public half of a custodian's key, by its id; the private half only their passphrase unlocks.</summary>
public sealed record CustodyKey(Guid Id, byte[] Public, DateTimeOffset SetAt)
{
    /// <summary>The hash of what was stored of it; none for one set before entries said so.</summary>
    public string? Hash { get; init; }
}

/// <summary>
/// 保管人: one of those who keep the 保密信封, named by the discipline secretary. A named person keeps nothing before they have set a passphrase of their own.
/// <paramref name="NewKey"/> waits after a passphrase was lost, until two others have shared out anew.
/// </summary>
public sealed record Custodian(PersonId Person, PersonId NamedBy, DateTimeOffset NamedAt, CustodyKey? Key, CustodyKey? NewKey)
{
    /// <summary>Keeps envelopes: has accepted, and has not said that the passphrase is lost.</summary>
    public bool IsActive => Key is not null && NewKey is null;
}
