using System.Globalization;
using System.Security.Cryptography;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>我的保管: what a custodian is asked, their passphrase, and sharing out anew.</summary>
/// <param name="ToAnswer">The names looked up with their agreement, whose requester waits for an answer.</param>
/// <param name="Wanting">How many envelopes are not in the hands of just those who keep envelopes now.</param>
public sealed record CustodyModel(
    Frame Frame, Custodian Custodian, Custody Custody, IReadOnlyList<EnvelopeOpening> Waiting, IReadOnlyList<EnvelopeOpening> ToAnswer, int Wanting, Func<PersonId, string> Name) : IShows
{
    /// <summary>The field for figures of the form that takes a new key back; the page has another.</summary>
    public const string FoundCode = "found-code";

    /// <summary>Which of the forms was refused: the last word of its address.</summary>
    public string? Refused { get; init; }

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public Typed Typed { get; init; } = Typed.Nothing;

    public string Command { get; } = Guid.NewGuid().ToString("N");

    public IReadOnlyList<Custodian> Others => [.. Custody.Custodians.Where(c => c.IsActive && c.Person != Custodian.Person)];

    /// <summary>Those who have lost their passphrase and wait for two others.</summary>
    public IReadOnlyList<Custodian> Lost => [.. Custody.Custodians.Where(c => c.NewKey is not null)];

    public IReadOnlyList<Refusal> RefusalsOf(string form) => form == Refused ? Refusals : [];

    // Nothing of a matter, not its number either; of which one it is that is asked, the log knows.
    Shown? IShows.Shows => Shown.Lines(Waiting.Concat(ToAnswer).Select(o => o.Matter));
}

/// <summary>A request before a custodian: who asks for what, and why.</summary>
public sealed record OpeningModel(
    Frame Frame, EnvelopeOpening Opening, OpeningState State, CustodyLimits Limits, PersonId Reader, Func<PersonId, string> Name, Func<PersonId, string> Post) : IShows
{
    /// <summary>Which of the forms was refused: agree, decline or answer.</summary>
    public string? Refused { get; init; }

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public Typed Typed { get; init; } = Typed.Nothing;

    public string Command { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Whether the reader is one of the two for whom the name was opened.</summary>
    public bool IsForReader => Opening is { Kind: EnvelopeKind.Identity, Until: not null } && HasAgreed;

    public IReadOnlyList<Refusal> RefusalsOf(string form) => form == Refused ? Refusals : [];

    public bool HasAgreed => Opening.Agreed.Any(a => a.By == Reader);

    Shown? IShows.Shows => Shown.One(Opening.Matter, [], "Opening");
}

/// <summary>Who sent a lead, for the two custodians who agreed to look it up.</summary>
public sealed record IdentityModel(Frame Frame, EnvelopeOpening Opening, Reporter Reporter) : IShows
{
    Shown? IShows.Shows => Shown.One(Opening.Matter, [], nameof(EnvelopeKind.Identity));
}

/// <summary>保密信封, for whoever oversees it: the custodians, and every opening they are told of.</summary>
public sealed record OversightModel(
    Frame Frame, bool MayName, Custody Custody, IReadOnlyList<EnvelopeOpening> Openings, CustodyLimits Limits, DateTimeOffset Now, Func<PersonId, string> Name,
    Func<PersonId, string> Post) : IShows
{
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Whose end was refused; none where it was the naming of one.</summary>
    public PersonId? Ending { get; init; }

    /// <summary>The field for figures of the form that ends a custodian; the page has one for each.</summary>
    public static string CodeOf(PersonId person) => string.Create(CultureInfo.InvariantCulture, $"code-{person.Value}");

    public Typed Typed { get; init; } = Typed.Nothing;

    public IReadOnlyList<string> People { get; init; } = [];

    public int Noted { get; init; }

    public string Command { get; } = Guid.NewGuid().ToString("N");

    public int Active => Custody.Custodians.Count(c => c.IsActive);

    public bool HasNews => Openings.Any(o => o.Version > Noted) || (MayName && Custody.History.Any(l => l.Version > Noted));

    Shown? IShows.Shows => Shown.Lines(Openings.Select(o => o.Matter));
}

/// <summary>A public key as people compare it: aloud, in fours.</summary>
internal static class Fingerprint
{
    public static string Of(CustodyKey key) => string.Join(' ', Convert.ToHexString(SHA256.HashData(key.Public))[..16].Chunk(4).Select(four => new string(four)));
}
