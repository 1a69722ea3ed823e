using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Features;

/// <summary>Looks into both logs at once, the newest first, fifty entries at a time.</summary>
internal sealed class AuditQuery(ZhengyanDb db, AccountsDb accounts, Storage.Directory directory, Installed installed, Contents contents)
{
    private const int AtATime = 50;
    private const int MostPeople = 200;

    public async Task<(IReadOnlyList<AuditLine> Lines, AuditPlace? Older)> Find(AuditAsked asked, AuditPlace? after, CancellationToken stop)
    {
        var (people, known) = await Who(asked.Who, stop);
        var matters = asked.Number.Length == 0 ? null
            : await db.Matters.Where(m => m.TalkNumber == asked.Number || m.LeadNumber == asked.Number).Select(m => m.Id).ToListAsync(stop);
        var (from, until) = (Midnight(asked.FirstDay), Midnight(asked.LastDay?.AddDays(1)));
        var acts = asked.Kind == "readings" ? [] : await Acts(after, from, until, people, people is null ? [] : await By(known, stop), matters, stop);
        var readings = asked.Kind == "acts" ? [] : new ReadingQuery(
            after is null ? null : (after.At, after.Readings), from, until, people, asked.Who.Length == 0 ? null : [.. known.Keys], matters).Newest(installed.Data, AtATime + 1);

        var found = acts.Select(a => (a.At, Act: (ActFound?)a, Reading: (ReadingEntry?)null))
            .Concat(readings.Select(r => (At: Moments.Read(r.At), Act: (ActFound?)null, Reading: (ReadingEntry?)r)))
            .OrderByDescending(f => f.At).ThenByDescending(f => f.Reading is not null).ToList();
        var shown = found.Take(AtATime).ToList();
        var numbers = await Numbers(shown.SelectMany(f => f.Act is { } act ? [new MatterId(act.Stream)] : f.Reading!.Ids), stop);
        var byAccount = await Accounts(shown.Select(f => f.Act).OfType<ActFound>(), stop);
        var lines = shown.Select(f => f.Act is { } act ? Line(act, byAccount.GetValueOrDefault(act.Position), known, numbers) : Line(f.Reading!, known, numbers)).ToList();
        return (lines, found.Count <= AtATime ? null : Place(shown, after));
    }

    // Of those at the last moment, after the last of either log; where a log has none there, after where it had come to before.
    private static AuditPlace Place(List<(DateTimeOffset At, ActFound? Act, ReadingEntry? Reading)> shown, AuditPlace? after)
    {
        var at = shown[^1].At;
        var before = after is not null && after.At == at ? after : new(at, long.MaxValue, long.MaxValue);
        return new(
            at, shown.Where(f => f.At == at).Select(f => f.Act?.Position).LastOrDefault(p => p is not null) ?? before.Acts,
            shown.Where(f => f.At == at).Select(f => f.Reading?.Position).LastOrDefault(p => p is not null) ?? before.Readings);
    }

    // None for everybody. Administrators are no people of the directory; they are known by their accounts.
    private async Task<(IReadOnlyList<int>? People, IReadOnlyDictionary<string, Account> Accounts)> Who(string typed, CancellationToken stop)
    {
        var administrators = await accounts.Users.AsNoTracking().Where(a => a.PersonId == null).ToListAsync(stop);
        return typed.Length == 0
            ? (null, administrators.ToDictionary(a => a.Id))
            : ([.. directory.Current.People.Where(p => p.StaffNumber == typed || p.Name.Contains(typed, StringComparison.Ordinal)).Select(p => p.Id.Value).Take(MostPeople)],
                administrators.Where(a => a.UserName == typed || a.Name?.Contains(typed, StringComparison.Ordinal) == true).ToDictionary(a => a.Id));
    }

    private async Task<IReadOnlyList<ActFound>> Acts(
        AuditPlace? after, DateTimeOffset? from, DateTimeOffset? until, IReadOnlyList<int>? people, List<long> byAccount, List<MatterId>? matters,
        CancellationToken stop)
    {
        var entries = after is { At: var last, Acts: var position } ? db.Journal.Where(e => e.At < last || (e.At == last && e.Position < position)) : db.Journal;
        entries = from is { } first ? entries.Where(e => e.At >= first) : entries;
        entries = until is { } end ? entries.Where(e => e.At < end) : entries;
        if (people is not null)
        {
            var some = people.Select(p => (PersonId?)new PersonId(p)).ToList();
            entries = entries.Where(e => some.Contains(e.Person) || byAccount.Contains(e.Position));
        }

        if (matters is not null)
        {
            var streams = matters.Select(m => m.Value).ToList();
            entries = entries.Where(e => streams.Contains(e.Stream));
        }

        return await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Position).Take(AtATime + 1)
            .Select(e => new ActFound(e.Position, e.Stream, e.At, e.Person, e.Kind)).ToListAsync(stop);
    }

    private async Task<Dictionary<MatterId, AuditMatter>> Numbers(IEnumerable<MatterId> matters, CancellationToken stop)
    {
        var ids = matters.Distinct().ToList();
        var found = await db.Matters.Where(m => ids.Contains(m.Id))
            .Select(m => new AuditMatter(m.Id, m.TalkNumber.Length > 0 ? m.TalkNumber : m.LeadNumber)).ToDictionaryAsync(m => m.Id, stop);
        if (ids.Count > found.Count)
        {
            // Of a destroyed file its archive number is left, and whatever else was in it goes by that.
            foreach (var (_, act) in await DestroyedStreams.Acts(db, contents, stop))
            {
                act.Streams.Select(s => new MatterId(s)).ToList().ForEach(id => found.TryAdd(id, new(id, act.Number)));
            }
        }

        return found;
    }

    // Every act of these accounts; administrators do few.
    private async Task<List<long>> By(IReadOnlyDictionary<string, Account> known, CancellationToken stop)
    {
        if (known.Count == 0)
        {
            return [];
        }

        var acts = await db.Journal.Where(e => e.Person == null && (e.Stream == JournalRow.Accounts || e.Stream == JournalRow.Directory))
            .Select(e => new ActFound(e.Position, e.Stream, e.At, e.Person, e.Kind)).ToListAsync(stop);
        return [.. (await Accounts(acts, stop)).Where(a => known.ContainsKey(a.Value)).Select(a => a.Key)];
    }

    // Administrators are no people: from which account they acted stands in the entry itself.
    private async Task<Dictionary<long, string>> Accounts(IEnumerable<ActFound> acts, CancellationToken stop)
    {
        var positions = acts.Where(a => a.Person is null).Select(a => a.Position).ToList();
        var entries = await db.Journal.Where(e => positions.Contains(e.Position) && (e.Stream == JournalRow.Accounts || e.Stream == JournalRow.Directory)).ToListAsync(stop);
        return entries.Select(e => (e.Position, By: e.Stream == JournalRow.Accounts
                ? Content.ReadAccountAct(contents.Open(db, e)).By
                : Content.ReadDirectoryChange(contents.Open(db, e)).Account))
            .Where(e => e.By is not null).ToDictionary(e => e.Position, e => e.By!);
    }

    private AuditLine Line(ActFound act, string? by, IReadOnlyDictionary<string, Account> known, Dictionary<MatterId, AuditMatter> numbers)
    {
        var (who, number) = by is not null && known.TryGetValue(by, out var account) ? (account.Name ?? "", account.UserName!) : Named(act.Person?.Value);
        return new(act.At, who, number, IsReading: false, AuditWords.OfAct(act.Kind), Of([new(act.Stream)], numbers), [])
        {
            OnlyTheDay = act.Stream == JournalRow.Complaints && act.Person is null,
        };
    }

    private AuditLine Line(ReadingEntry reading, IReadOnlyDictionary<string, Account> known, Dictionary<MatterId, AuditMatter> numbers)
    {
        var (who, number) = reading.Account is { } id && known.TryGetValue(id, out var account) ? (account.Name ?? "", account.UserName!) : Named(reading.Person);
        return new(
            Moments.Read(reading.At), who, number, IsReading: true, AuditWords.OfPage(reading.Page), Of(reading.Ids, numbers),
            [.. reading.Sections.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(AuditWords.OfSection)]);
    }

    private (string Name, string StaffNumber) Named(int? person) =>
        person is { } id && directory.Current.Knows(new(id)) ? (directory.Current.Person(new(id)).Name, directory.Current.Person(new(id)).StaffNumber) : ("", "");

    private static List<AuditMatter> Of(IEnumerable<MatterId> matters, Dictionary<MatterId, AuditMatter> numbers) =>
        [.. matters.Where(numbers.ContainsKey).Select(m => numbers[m])];

    private static DateTimeOffset? Midnight(DateOnly? day) => day is { } date ? new DateTimeOffset(date.ToDateTime(default), TimeSpan.FromHours(8)) : null;

    private sealed record ActFound(long Position, Guid Stream, DateTimeOffset At, PersonId? Person, string Kind);
}
