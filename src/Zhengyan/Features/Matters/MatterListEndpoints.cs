using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>事项: every matter the reader may see, found by number, name or stage; nothing else is counted or hinted at.</summary>
internal sealed class MatterListEndpoints : IEndpoints
{
    private const int PageLength = 50;

    private static readonly Part[] LeadReaders = [.. Visibility.PartsThatSee(Field.Lead)];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/matters", Show).Reads(ReadingOf.MatterList);
        routes.MapGet("/search", (string? q) => Results.Redirect($"/matters?q={Uri.EscapeDataString(q ?? "")}")).ShowsNoMatter();
    }

    private static async Task<IResult> Show(
        HttpContext http, string? q, string? stage, int? page, Caller caller, ZhengyanDb db, Surroundings surroundings, CancellationToken stop)
    {
        var query = (q ?? "").Trim();
        var chosen = Enum.TryParse<Stage>(stage, out var parsed) && Enum.IsDefined(parsed) ? parsed : (Stage?)null;
        var seen = Narrow(db, caller.Person, query, chosen, surroundings.University);
        var count = await seen.CountAsync(stop);
        var last = Math.Max(1, (count + PageLength - 1) / PageLength);
        var shown = Math.Clamp(page ?? 1, 1, last);
        var rows = await seen.OrderByDescending(m => m.UpdatedAt).ThenBy(m => m.Id).Skip((shown - 1) * PageLength).Take(PageLength)
            .Select(m => new
            {
                m.Id, m.TalkNumber, m.LeadNumber, m.Subject, m.SubjectUnit, m.IsUnit, m.OpenedOn, m.Stage, m.Finding, m.IsException,
                Parts = db.Parts.Where(p => p.Matter == m.Id && p.Person == caller.Person).Select(p => p.Part).ToList(),
                Due = db.Demands.Where(d => d.Matter == m.Id && d.From <= surroundings.Today).Min(d => (DateOnly?)d.Due),
            }).ToListAsync(stop);
        return Answers.Page<MatterListView>(new MatterListModel(http.Frame(), query, chosen, shown, last, [.. rows.Select(m => new MatterLine(
            m.Id, m.TalkNumber.Length > 0 ? m.TalkNumber : m.LeadNumber,
            m.Subject is { } subject ? surroundings.University.Person(subject).Name : "",
            m.Subject is { } s ? PostWords.LastOf(s, surroundings.University, m.OpenedOn) : "",
            m is { IsUnit: true, SubjectUnit: { } unit } && (Visibility.MaySee(m.Parts, Field.Lead) || Visibility.MaySee(m.Parts, Field.Proposal)) ? surroundings.University.Unit(unit).Name : null,
            m.Stage, Visibility.MaySee(m.Parts, Field.Finding) ? m.Finding : null, m.IsException && Visibility.MaySee(m.Parts, Field.Exception),
            Visibility.MaySee(m.Parts, Field.People) && m.Due is { } due ? DueDay.Of(due, surroundings.Today, surroundings.Calendar) : null))]));
    }

    private static IQueryable<MatterRow> Narrow(ZhengyanDb db, PersonId reader, string query, Stage? stage, University university)
    {
        var seen = db.VisibleTo(reader);
        if (stage is not null)
        {
            seen = seen.Where(m => m.Stage == stage);
        }

        if (query.Length == 0)
        {
            return seen;
        }

        var number = TypedNumber.Read(query);
        var named = university.People.Where(p => p.Name.Contains(query, StringComparison.Ordinal)).Select(p => (PersonId?)p.Id).Take(200).ToList();
        // That there was a lead, and which, is nothing for whoever does not see it (§5.8): they find by the number that stands on their page.
        return seen.Where(m => m.TalkNumber.Contains(number.Text) || (number.Pattern != null && EF.Functions.Like(m.TalkNumber, number.Pattern)) || named.Contains(m.Subject)
            || ((m.LeadNumber.Contains(number.Text) || (number.Pattern != null && EF.Functions.Like(m.LeadNumber, number.Pattern))) && (m.TalkNumber == "" || db.Parts.Any(p => p.Matter == m.Id && p.Person == reader && LeadReaders.Contains(p.Part)))));
    }
}
