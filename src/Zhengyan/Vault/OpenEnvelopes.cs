using System.Collections.Concurrent;
using System.Security.Cryptography;
using Zhengyan.Rules;

namespace Zhengyan.Vault;

/// <summary>
/// What two custodians have opened: in this process's memory, for whom it was opened, until its time is up. Nowhere else, and gone when the process ends.
/// </summary>
internal sealed class OpenEnvelopes : IDisposable
{
    private readonly ConcurrentDictionary<Guid, Held> held = new();

    /// <summary>A letter for the requester, a name for the two who agreed (people.md).</summary>
    public void Hold(EnvelopeOpening opening, byte[] content, DateTimeOffset until) =>
        held[opening.Id] = new(opening.Kind == EnvelopeKind.Letter ? [opening.Requester] : [.. opening.Agreed.Select(a => a.By)], content, until);

    /// <summary>A copy for whom it was opened; none for anybody else, and none afterwards.</summary>
    public byte[]? Look(Guid opening, PersonId person, DateTimeOffset at) =>
        held.TryGetValue(opening, out var found) && found.For.Contains(person) && at < found.Until ? [.. found.Content] : null;

    public bool Has(Guid opening) => held.ContainsKey(opening);

    /// <summary>Forgets what is due.</summary>
    public void Forget(DateTimeOffset at)
    {
        foreach (var (opening, found) in held)
        {
            if (at >= found.Until && held.TryRemove(opening, out var gone))
            {
                CryptographicOperations.ZeroMemory(gone.Content);
            }
        }
    }

    public void Dispose() => Forget(DateTimeOffset.MaxValue);

    private sealed record Held(IReadOnlyList<PersonId> For, byte[] Content, DateTimeOffset Until);
}
