using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>Puts what was done with accounts, or with the installation itself, into the stream of the accounts.</summary>
internal static class AccountRecording
{
    public static async Task Record(
        ZhengyanDb db, Contents contents, TimeProvider clock, string kind, IReadOnlyList<AccountAct> acts, Caller? by, CancellationToken stop)
    {
        var journal = new JournalWriting(db, contents);
        var version = await db.Journal.Where(e => e.Stream == JournalRow.Accounts).MaxAsync(e => (int?)e.Version, stop) ?? 0;
        foreach (var act in acts)
        {
            journal.Add(new()
            {
                Stream = JournalRow.Accounts, Version = ++version, At = clock.Now(), On = clock.Today(), Person = by is { IsPerson: true } ? by.Person : null,
                Command = Guid.NewGuid(), Kind = kind, Clause = null, Content = Content.Of(act),
            });
        }
    }
}
