namespace Zhengyan.Rules;

/// <summary>A share of an envelope's key as it was stored: the custodian's key it is sealed to, and the hash of what was stored.</summary>
public sealed record SealedShare(Guid Key, string Hash);

/// <summary>A 保密信封 as it was stored: its hash, and its shares. By these the journal knows it again; of what it holds they say nothing.</summary>
public sealed record SealedEnvelope(Guid Id, string Hash, IReadOnlyList<SealedShare> Shares);

/// <summary>The shares of an envelope after it was shared out anew.</summary>
public sealed record RenewedShares(Guid Envelope, IReadOnlyList<SealedShare> Shares);

/// <summary>What a lead brought was sealed. By nobody where the software took down what had been sealed before it kept such entries.</summary>
public sealed record EnvelopesSealed(IReadOnlyList<SealedEnvelope> Envelopes) : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) =>
        custody with { Sealed = (custody.Sealed ?? Custody.NothingSealed).SetItems(Envelopes.Select(e => KeyValuePair.Create(e.Id, e))) };
}

/// <summary>Envelopes went with a file that was destroyed.</summary>
public sealed record EnvelopesDestroyed(IReadOnlyList<Guid> Envelopes) : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) =>
        custody with { Sealed = (custody.Sealed ?? Custody.NothingSealed).RemoveRange(Envelopes) };
}
