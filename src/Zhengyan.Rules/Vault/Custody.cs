using System.Collections.Immutable;

namespace Zhengyan.Rules;

/// <summary>A line of the history of the custodians: what happened, by whom (none for the software itself), about whom.</summary>
public sealed record CustodyLine(int Version, Text Word, PersonId? By, PersonId? About, DateTimeOffset At);

/// <summary>保管: who keeps the 保密信封, and every opening that was asked for. It is the fold of its events and nothing else.</summary>
public sealed record Custody
{
    /// <summary>Before anything has happened.</summary>
    public static Custody None { get; } = new();

    /// <summary>How many events it has.</summary>
    public int Version { get; init; }

    /// <summary>Those named, in the order in which they were named; whoever left is not among them.</summary>
    public IReadOnlyList<Custodian> Custodians { get; init; } = [];

    /// <summary>Every opening ever asked for.</summary>
    public IReadOnlyList<EnvelopeOpening> Openings { get; init; } = [];

    /// <summary>What happened to the custodians and their keys.</summary>
    public IReadOnlyList<CustodyLine> History { get; init; } = [];

    /// <summary>Up to which version those who oversee it have taken note.</summary>
    public IReadOnlyDictionary<PersonId, int> Noted { get; init; } = new Dictionary<PersonId, int>();

    /// <summary>Every envelope that is to be there; none as long as no entry has said so of any.</summary>
    public ImmutableDictionary<Guid, SealedEnvelope>? Sealed { get; init; }

    internal static ImmutableDictionary<Guid, SealedEnvelope> NothingSealed => ImmutableDictionary<Guid, SealedEnvelope>.Empty;

    /// <summary>Every key that is to be there: of each custodian, and the new one that waits for a lost one.</summary>
    public IEnumerable<CustodyKey> Keys => Custodians.SelectMany(c => new[] { c.Key, c.NewKey }).OfType<CustodyKey>();

    /// <summary>The custodian who is this person; none where they are none.</summary>
    public Custodian? Of(PersonId person) => Custodians.FirstOrDefault(c => c.Person == person);

    /// <summary>The opening with that id.</summary>
    public EnvelopeOpening? Opening(Guid id) => Openings.FirstOrDefault(o => o.Id == id);

    /// <summary>The number of a request, counted from the first: what those who answer and oversee it know it by. They know no number of the matter.</summary>
    public int NumberOf(EnvelopeOpening opening) => Openings.Select(o => o.Id).ToList().IndexOf(opening.Id) + 1;

    /// <summary>The custody after one more event.</summary>
    public Custody After(CustodyEvent happened, PersonId? by, DateTimeOffset at) =>
        happened.Apply(this with { Version = Version + 1 }, by, at);

    internal Custody With(Guid opening, Func<EnvelopeOpening, EnvelopeOpening> change) => this with
    {
        Openings = [.. Openings.Select(o => o.Id == opening ? change(o) with { Version = Version } : o)],
    };

    internal Custody With(PersonId custodian, Func<Custodian, Custodian> change) => this with
    {
        Custodians = [.. Custodians.Select(c => c.Person == custodian ? change(c) : c)],
    };

    internal Custody Said(Text word, PersonId? by, PersonId? about, DateTimeOffset at) =>
        this with { History = [.. History, new(Version, word, by, about, at)] };
}
