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

    private static readonly List<Part> SeeExceptions = [.. Visibility.PartsThatSee(Field.Exception)];

    private static readonly IReadOnlyList<Stage> WithFile = [Stage.Archive, .. Enum.GetValues<Stage>().Where(s => s.MayHaveFile())];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/archive", Show).Reads(ReadingOf.Archive);

    private static async Task<IResult> Show(
        HttpContext http, string? year, string? state, int? page, Caller caller, ZhengyanDb db, Contents contents, Surroundings surroundings, CancellationToken stop)
    {
        if (!Navigation.IsOfTheOffices(caller))
        {
            return Answers.NotFound(http);
        }

        var today = surroundings.Today;
        var years = Enumerable.Range(0, YearsBack).Select(back => today.Year - back).ToList();
        var chosen = int.TryParse(year, CultureInfo.InvariantCulture, out var parsed) && years.Contains(parsed) ? parsed : (int?)null;
        var which = Typed.As<ArchiveState>(state);
        var files = Files(db, caller.Person, chosen, which, today);
        var last = Math.Max(1, (await files.CountAsync(stop) + PageLength - 1) / PageLength);
        var shown = Math.Clamp(page ?? 1, 1, last);
        var states = await files.OrderBy(m => m.ArchiveNumber != "").ThenByDescending(m => m.KeptUntil < today).ThenByDescending(m => m.UpdatedAt).ThenBy(m => m.Id)
            .Skip((shown - 1) * PageLength).Take(PageLength)
            .Select(m => new
            {
                Row = new StateRow(m.Id, m.State),
                IsException = m.IsException && db.Parts.Any(p => p.Matter == m.Id && p.Person == caller.Person && SeeExceptions.Contains(p.Part)),
            }).ToListAsync(stop);
        return Answers.Page<ArchiveView>(new ArchiveModel(
            http.Frame(), years, chosen, which, shown, last, [.. states.Select(s => Line(contents.ReadMatter(db, s.Row), s.IsException, today))],
            ImportOldFile.MayImport(caller.Person, surroundings.University, today), await Destroyed(db, contents, caller, surroundings, stop)));
    }

    private static IQueryable<MatterRow> Files(ZhengyanDb db, PersonId reader, int? year, ArchiveState? state, DateOnly today)
    {
        var files = db.VisibleTo(reader)
            .Where(m => WithFile.Contains(m.Stage) && (m.Subject != null || m.ArchiveNumber != ""))
            .Where(m => db.Parts.Any(p => p.Matter == m.Id && p.Person == reader && SeeFiles.Contains(p.Part)));
        files = state switch
        {
            ArchiveState.ToMake => files.Where(m => m.ArchiveNumber == ""),
            ArchiveState.Made => files.Where(m => m.ArchiveNumber != ""),
            ArchiveState.Over => files.Where(m => m.KeptUntil < today),
            _ => files,
        };
        var ofTheYear = string.Create(CultureInfo.InvariantCulture, $"〔{year}〕");
        return year is null ? files : files.Where(m => m.TalkNumber.Contains(ofTheYear) || (m.TalkNumber == "" && m.LeadNumber.Contains(ofTheYear))
            || (m.LeadNumber == "" && m.TalkNumber == m.ArchiveNumber && m.ArchivedOn!.Value.Year == year));
    }

    private static ArchiveLine Line(Matter matter, bool isException, DateOnly today) => new(
        matter.Id, matter.Number, matter.SubjectName, matter.SubjectPost, matter.File, matter.File is not null ? [] : Catalogue.Missing(matter),
        matter.File?.IsOver(today) == true, matter.Destruction is not null, isException);

    // Numbers, days and who decided: nothing of whom a file was about, and yet for those alone who keep the archive and decide on it.
    private static async Task<IReadOnlyList<DestroyedLine>> Destroyed(
        ZhengyanDb db, Contents contents, Caller caller, Surroundings surroundings, CancellationToken stop) =>
        caller.Has(Duty.Registrar) || caller.Has(Duty.DisciplineSecretary) || surroundings.University.IsHeadOf(Office.Discipline, caller.Person, surroundings.Today)
            ? [.. (await DestroyedStreams.Acts(db, contents, stop)).Select(d => new DestroyedLine(
                d.Act.Number, d.Act.ArchivedOn, d.Act.KeptUntil, Name(d.Act.ProposedBy, surroundings.University), d.Act.ProposedOn,
                Name(d.Act.DecidedBy, surroundings.University), d.Act.DecidedOn))]
            : [];

    private static string Name(int? person, University university) => person is { } id && university.Knows(new(id)) ? university.Person(new(id)).Name : "";
}
