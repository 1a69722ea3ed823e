using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>工作台: one line a demand, the nearest deadline first.</summary>
internal sealed class DeskEndpoints : IEndpoints
{
    private static readonly Func<ZhengyanDb, PersonId, DateOnly, IAsyncEnumerable<Wanted>> Wants = EF.CompileAsyncQuery(
        (ZhengyanDb db, PersonId person, DateOnly today) =>
            from demand in db.Demands
            where demand.Person == person && demand.From <= today
            join matter in db.Matters on demand.Matter equals matter.Id
            orderby demand.Due, matter.LeadNumber
            select new Wanted(matter.Id, demand.Action, matter.TalkNumber, matter.LeadNumber, matter.Subject, matter.OpenedOn, demand.Title, demand.Clause, demand.Part, demand.Due));

    // Said by what it is not, so that SQLite reads the matters from the latest on, and stops after five.
    private static readonly List<Stage> NotDone = [.. Enum.GetValues<Stage>().Except([Stage.Archived, Stage.Closed, Stage.Transferred])];

    private static readonly Func<ZhengyanDb, PersonId, DateOnly, IAsyncEnumerable<DeskCount>> OwedByOthers = EF.CompileAsyncQuery(
        (ZhengyanDb db, PersonId person, DateOnly today) => db.Parts
            .Where(p => p.Person == person && p.IsOpen && (p.Part == Part.Officer || p.Part == Part.LeadTalker))
            .Join(db.Demands.Where(d => d.Person != person && d.From <= today), p => p.Matter, d => d.Matter, (p, d) => new { d.Title, d.Matter })
            .Distinct().GroupBy(d => d.Title).Select(g => new DeskCount(g.Key, g.Count())));

    // What VisibleTo asks, as in the next one: a query that is compiled once says it itself.
    private static readonly Func<ZhengyanDb, PersonId, DateTime, DateTime, IAsyncEnumerable<DeskTalk>> NextTalks = EF.CompileAsyncQuery(
        (ZhengyanDb db, PersonId person, DateTime from, DateTime until) => db.Matters
            .Where(m => db.Parts.Any(p => p.Matter == m.Id && p.Person == person) && m.Stage == Stage.Talk && m.TalkAt >= from && m.TalkAt < until)
            .OrderBy(m => m.TalkAt).Take(5).Select(m => new DeskTalk(m.Id, m.TalkNumber, m.TalkAt!.Value)));

    private static readonly Func<ZhengyanDb, PersonId, DateTimeOffset, IAsyncEnumerable<DeskDone>> LastDone = EF.CompileAsyncQuery(
        (ZhengyanDb db, PersonId person, DateTimeOffset since) => db.Matters
            .Where(m => db.Parts.Any(p => p.Matter == m.Id && p.Person == person) && m.UpdatedAt >= since && !NotDone.Contains(m.Stage))
            .OrderByDescending(m => m.UpdatedAt).Take(5)
            .Select(m => new DeskDone(m.Id, m.TalkNumber.Length > 0 ? m.TalkNumber : m.LeadNumber, m.Stage)));

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", Show).Reads(ReadingOf.Desk);

    private static async Task<IResult> Show(HttpContext http, Caller caller, ZhengyanDb db, Surroundings surroundings, CustodyNotices notices, CancellationToken stop)
    {
        var today = surroundings.Today;
        var lines = new List<DeskLine>();
        await foreach (var wanted in Wants(db, caller.Person, today).WithCancellation(stop))
        {
            lines.Add(Line(wanted, surroundings, today));
        }

        return Answers.Page<DeskView>(new DeskModel(
            http.Frame(lines.Count), lines, await Waiting(db, caller.Person, today, stop), await Talks(db, caller.Person, surroundings, stop),
            await Done(db, caller.Person, surroundings, stop))
        {
            Notices = await notices.For(caller.Person, db, stop),
        });
    }

    private static DeskLine Line(Wanted wanted, Surroundings surroundings, DateOnly today)
    {
        // An old file may be about somebody the directory does not know; then its number says which it is.
        var (name, post) = wanted.Subject is { } subject
            ? (surroundings.University.Person(subject).Name, PostWords.Of(subject, surroundings.University, wanted.OpenedOn)) : ("", "");
        return new(
            wanted.Matter, wanted.Action, wanted.TalkNumber.Length > 0 ? wanted.TalkNumber : wanted.LeadNumber, name, post, wanted.Title, wanted.Clause, wanted.Part, wanted.Due,
            surroundings.Calendar.WorkingDaysUntil(today, wanted.Due), wanted.Part == Part.Subject);
    }

    // What others owe in the matters this reader handles or heads.
    private static async Task<IReadOnlyList<DeskCount>> Waiting(ZhengyanDb db, PersonId person, DateOnly today, CancellationToken stop) =>
        [.. (await All(OwedByOthers(db, person, today), stop)).OrderByDescending(g => g.Count).ThenBy(g => g.Title, StringComparer.Ordinal).Take(6)];

    private static async Task<IReadOnlyList<DeskTalk>> Talks(ZhengyanDb db, PersonId person, Surroundings surroundings, CancellationToken stop) =>
        await All(NextTalks(db, person, surroundings.At.Date, surroundings.At.Date.AddDays(14)), stop);

    private static async Task<IReadOnlyList<DeskDone>> Done(ZhengyanDb db, PersonId person, Surroundings surroundings, CancellationToken stop) =>
        await All(LastDone(db, person, surroundings.At.AddMonths(-3)), stop);

    private static async Task<List<T>> All<T>(IAsyncEnumerable<T> rows, CancellationToken stop)
    {
        var all = new List<T>();
        await foreach (var row in rows.WithCancellation(stop))
        {
            all.Add(row);
        }

        return all;
    }

    private sealed record Wanted(
        MatterId Matter, string Action, string TalkNumber, string LeadNumber, PersonId? Subject, DateOnly OpenedOn, string Title, string Clause, Part Part, DateOnly Due);
}
