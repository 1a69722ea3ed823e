using System.Collections.Immutable;

namespace Zhengyan.Rules;

/// <summary>Something that happened to the custodians or to an opening. Never changed, never taken back; nothing of what an envelope holds.</summary>
public abstract record CustodyEvent
{
    /// <summary>The word in the journal, e.g. <c>OpeningAgreed</c>.</summary>
    public string Kind() => GetType().Name;

    /// <summary>The custody after it.</summary>
    public abstract Custody Apply(Custody custody, PersonId? by, DateTimeOffset at);
}

/// <summary>The discipline secretary named a custodian.</summary>
public sealed record CustodianNamed(PersonId Person) : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) =>
        (custody with { Custodians = [.. custody.Custodians, new(Person, by!.Value, at, null, null)] }).Said(Text.Of("指定为保管人"), by, Person, at);
}

/// <summary>A custodian left.</summary>
public sealed record CustodianEnded(PersonId Person, string Reason) : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) =>
        (custody with { Custodians = [.. custody.Custodians.Where(c => c.Person != Person)] }).Said(Text.Of("不再担任保管人（{0}）", Reason), by, Person, at);
}

/// <summary>A custodian set a passphrase: by the first one they accept; any later one waits for two others.</summary>
public sealed record CustodianKeySet(Guid Key, byte[] Public) : CustodyEvent
{
    /// <summary>The hash of what was stored of it; none in entries of earlier versions.</summary>
    public string? Hash { get; init; }

    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at)
    {
        var first = custody.Of(by!.Value)?.Key is null;
        var key = new CustodyKey(Key, Public, at) { Hash = Hash };
        return custody.With(by.Value, c => first ? c with { Key = key } : c with { NewKey = key })
            .Said(first ? Text.Of("设定口令，开始保管") : Text.Of("报失口令，设定了新口令"), by, by, at);
    }
}

/// <summary>A passphrase that had been called lost was found again.</summary>
public sealed record CustodianKeyTakenBack : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) =>
        custody.With(by!.Value, c => c with { NewKey = null }).Said(Text.Of("找回原口令，撤销新口令"), by, by, at);
}

/// <summary>Two custodians shared out anew: <paramref name="Envelopes"/> of them, <paramref name="Left"/> they could not.</summary>
public sealed record SharesRenewed(PersonId With, IReadOnlyList<PersonId> Replaced, int Envelopes, int Left) : CustodyEvent
{
    /// <summary>The shares as they were stored; none in entries of earlier versions.</summary>
    public IReadOnlyList<RenewedShares>? Shares { get; init; }

    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) =>
        Replaced.Aggregate(custody with { Sealed = Renewed(custody.Sealed) }, (c, person) => c.With(person, one => one.NewKey is { } key ? one with { Key = key, NewKey = null } : one))
            .Said(Text.Of("两人一起重新分存了 {0} 个信封，还剩 {1} 个", Envelopes, Left), by, With, at);

    private ImmutableDictionary<Guid, SealedEnvelope>? Renewed(ImmutableDictionary<Guid, SealedEnvelope>? known) =>
        known?.SetItems((Shares ?? []).Where(s => known.ContainsKey(s.Envelope)).Select(s => KeyValuePair.Create(s.Envelope, known[s.Envelope] with { Shares = s.Shares })));
}

/// <summary>An opening was asked for.</summary>
public sealed record OpeningAsked(
    Guid Opening, Guid Envelope, EnvelopeKind What, string LeadNumber, MatterId Matter, IReadOnlyList<PersonId> Subjects, string Reason) : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) => custody with
    {
        Openings = [.. custody.Openings, new(Opening, Envelope, What, LeadNumber, Matter, Subjects, by!.Value, Reason, at, custody.Version)],
    };
}

/// <summary>A custodian agreed.</summary>
public sealed record OpeningAgreed(Guid Opening) : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) =>
        custody.With(Opening, o => o with { Agreed = [.. o.Agreed, new(by!.Value, at)] });
}

/// <summary>Two had agreed, and it was opened.</summary>
public sealed record EnvelopeOpened(Guid Opening, DateTimeOffset Until) : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) => custody.With(Opening, o => o with { Until = Until });
}

/// <summary>A custodian declined.</summary>
public sealed record OpeningDeclined(Guid Opening, string Reason) : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) =>
        custody.With(Opening, o => o with { Declined = new(by!.Value, at), DeclinedWhy = Reason });
}

/// <summary>A custodian who had looked up the name told the requester what came of it.</summary>
public sealed record RequesterAnswered(Guid Opening, string Words) : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) =>
        custody.With(Opening, o => o with { Answers = [.. o.Answers, new(by!.Value, Words, at)] });
}

/// <summary>Somebody for whom it was opened looked at it.</summary>
public sealed record EnvelopeLookedAt(Guid Opening) : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) =>
        custody.With(Opening, o => o with { LookedAt = [.. o.LookedAt, at] });
}

/// <summary>Its time was up, or the software was started anew and no longer has it.</summary>
public sealed record OpeningClosed(Guid Opening) : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) => custody.With(Opening, o => o with { ClosedAt = at });
}

/// <summary>Whoever oversees it has taken note of everything up to a version.</summary>
public sealed record OpeningsNoted(int UpTo) : CustodyEvent
{
    /// <inheritdoc/>
    public override Custody Apply(Custody custody, PersonId? by, DateTimeOffset at) => custody with
    {
        Noted = new Dictionary<PersonId, int>(custody.Noted) { [by!.Value] = UpTo },
    };
}
