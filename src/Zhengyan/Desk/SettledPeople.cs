using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>
/// Who was in post so long ago, as the directory had it then. Read from the journal: which day a roster says somebody came is the roster's word.
/// </summary>
internal sealed class SettledPeople(ZhengyanDb db, Contents contents)
{
    public async Task<IReadOnlySet<PersonId>> On(DateOnly today, CancellationToken stop)
    {
        var day = today.AddDays(-KeptApart.SettledAfter);
        var posts = new HashSet<Post>();
        foreach (var entry in await db.Journal.Where(e => e.Stream == JournalRow.Directory && e.On <= day).OrderBy(e => e.Version).ToListAsync(stop))
        {
            var change = Content.ReadDirectoryChange(contents.Open(db, entry));
            posts.ExceptWith(change.PostsOut);
            posts.UnionWith(change.PostsIn);
        }

        return posts.Where(p => p.On(day)).Select(p => p.Person).ToHashSet();
    }
}
