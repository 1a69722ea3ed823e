using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;

namespace Zhengyan.Access;

/// <summary>What a request needs to know of the account behind it.</summary>
internal sealed record KnownAccount(
    string Id, string Login, string? Stamp, PersonId? Person, Administrator? Administrator, string? Name,
    bool MustChangePassword, bool HasAuthenticator, bool HasPasskey, string? Language);

/// <summary>
/// The accounts of those who are signed in, kept in memory: a lock, a new password or another language takes effect with the very
/// next request, and no request reads the database for it.
/// </summary>
internal sealed class KnownAccounts
{
    private readonly ConcurrentDictionary<string, KnownAccount> known = new(StringComparer.Ordinal);
    private long changes;

    /// <summary>The account of that id; the database is asked for, and opened, only for one that is not known yet.</summary>
    public async ValueTask<KnownAccount?> Find(string id, IServiceProvider services)
    {
        if (known.TryGetValue(id, out var kept))
        {
            return kept;
        }

        var before = Interlocked.Read(ref changes);
        var account = await services.GetRequiredService<AccountsDb>().Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id);
        if (account is null)
        {
            return null;
        }

        var read = new KnownAccount(
            account.Id, account.UserName!, account.SecurityStamp, account.PersonId is { } person ? new PersonId(person) : null,
            account.Administrator, account.Name, account.MustChangePassword, account.Authenticator is not null, account.Passkeys > 0, account.Language);

        // What changed while it was read, or is just being kept, is read again by the next request.
        known[id] = read;
        if (before != Interlocked.Read(ref changes))
        {
            known.TryRemove(id, out _);
        }

        return read;
    }

    public void Forget(string id)
    {
        Interlocked.Increment(ref changes);
        known.TryRemove(id, out _);
    }
}
