using System.Collections.Concurrent;
using Zhengyan.Rules;

namespace Zhengyan.Vault;

/// <summary>
/// Five wrong passphrases in half an hour, and the next ones are not tried for as long. Counted by this process, for whoever tries and for whose passphrase it is: who types another's
/// at their own screen is stopped, and the other is not. Each try is counted before it is made, so that of many at once no more than five are.
/// </summary>
internal sealed class PassphraseAttempts(TimeProvider clock)
{
    private const int Most = 5;
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<PersonId, SemaphoreSlim> turns = new();
    private readonly Dictionary<(PersonId By, PersonId Whose), (int Tried, DateTimeOffset Last)> tried = [];
    private readonly Lock gate = new();

    /// <summary>Tries a passphrase, after whatever the same person tries already. Not tried where there were too many; else what came of it, none where it was wrong.</summary>
    public async Task<(bool Tried, byte[]? Unlocked)> Try(PersonId by, PersonId whose, Func<Task<byte[]?>> attempt, CancellationToken stop)
    {
        var turn = turns.GetOrAdd(by, _ => new(1));
        await turn.WaitAsync(stop);
        try
        {
            if (!Count((by, whose)))
            {
                return (false, null);
            }

            var unlocked = await attempt();
            if (unlocked is not null)
            {
                Forgive((by, whose));
            }

            return (true, unlocked);
        }
        finally
        {
            turn.Release();
        }
    }

    private bool Count((PersonId, PersonId) key)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var before = tried.TryGetValue(key, out var kept) && now < kept.Last + Wait ? kept.Tried : 0;
            if (before >= Most)
            {
                return false;
            }

            tried[key] = (before + 1, now);
            return true;
        }
    }

    private void Forgive((PersonId, PersonId) key)
    {
        lock (gate)
        {
            tried.Remove(key);
        }
    }
}
