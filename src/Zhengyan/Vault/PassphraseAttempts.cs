using System.Collections.Concurrent;
using Zhengyan.Rules;

namespace Zhengyan.Vault;

/// <summary>Five wrong passphrases in half an hour, and a custodian's next ones are not tried for as long. Counted by this process.</summary>
internal sealed class PassphraseAttempts(TimeProvider clock)
{
    private const int Most = 5;
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<PersonId, (int Wrong, DateTimeOffset Last)> failed = new();

    public bool IsClosedTo(PersonId person) => failed.TryGetValue(person, out var f) && f.Wrong >= Most && clock.GetUtcNow() < f.Last + Wait;

    public void Wrong(PersonId person) => failed.AddOrUpdate(
        person, (1, clock.GetUtcNow()), (_, f) => (clock.GetUtcNow() < f.Last + Wait ? f.Wrong + 1 : 1, clock.GetUtcNow()));

    public void Right(PersonId person) => failed.TryRemove(person, out _);
}
