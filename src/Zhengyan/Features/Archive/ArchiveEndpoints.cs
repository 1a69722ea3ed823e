using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>档案: the files the reader may see, those still to be made first (§5.6, §5.7).</summary>
internal sealed class ArchiveEndpoints : IEndpoints
{
    private const int PageLength = 50;
    private const int YearsBack = 10;

    private static readonly IReadOnlyList<Part> SeeFiles = [.. Enum.GetValues<Part>().Where(part => Visibility.MaySee([part], Field.File))];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/archive", Show).Reads(ReadingOf.Archive);

    private static async Task<IResult> Show(
        HttpContext http, string? year, int? page, Caller caller, ZhengyanDb db, Contents contents, Surroundings surroundings, CancellationToken stop)
    {
        if (!Navigation.IsOfTheOffices(caller))
        {
            return Answers.NotFound(http);
        }

        var years = Enumerable.Range(0, YearsBack).Select(back => surroundings.Today.Year - back).ToList();
        var chosen = int.TryParse(year, CultureInfo.InvariantCulture, out var parsed) && years.Contains(parsed) ? parsed : (int?)null;
        var files = Files(db, caller.Person, chosen);
        var last = Math.Max(1, (await files.CountAsync(stop) + PageLength - 1) / PageLength);
        var shown = Math.Clamp(page ?? 1, 1, last);
        var states = await files.OrderBy(m => m.Stage == Stage.Archived).ThenByDescending(m => m.UpdatedAt).ThenBy(m => m.Id)
            .Skip((shown - 1) * PageLength).Take(PageLength).Select(m => new StateRow(m.Id, m.State)).ToListAsync(stop);
        return Answers.Page<ArchiveView>(new ArchiveModel(http.Frame(), years, chosen, shown, last, [.. states.Select(state => Line(contents.ReadMatter(db, state)))]));
    }

    private static IQueryable<MatterRow> Files(ZhengyanDb db, PersonId reader, int? year)
    {
        var files = db.VisibleTo(reader)
            .Where(m => m.Stage == Stage.Archive || m.Stage == Stage.Archived)
            .Where(m => db.Parts.Any(p => p.Matter == m.Id && p.Person == reader && SeeFiles.Contains(p.Part)));
        var ofTheYear = string.Create(CultureInfo.InvariantCulture, $"〔{year}〕");
        return year is null ? files : files.Where(m => m.TalkNumber.Contains(ofTheYear));
    }

    private static ArchiveLine Line(Matter matter) => new(
        matter.Id, matter.Number, matter.Subject!.Name, matter.Subject.Post, matter.File?.Number, matter.File?.On, matter.File?.KeptAt,
        matter.File is not null ? [] : [.. Owed.AfterTalk(matter).Concat(Catalogue.Of(matter).Where(line => !line.IsThere).Select(line => line.Title)).Distinct()]);

}
