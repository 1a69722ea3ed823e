using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>我的谈话: the talks held with the reader, from the notice on, and nothing before it.</summary>
internal sealed class MineEndpoints : IEndpoints
{
    private static readonly IReadOnlySet<Part> AsSubject = new HashSet<Part> { Part.Subject };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/mine", Show).Reads(ReadingOf.Mine);

    private static async Task<IResult> Show(HttpContext http, Caller caller, ZhengyanDb db, Contents contents, Surroundings surroundings, CancellationToken stop)
    {
        var states = await db.VisibleTo(caller.Person)
            .Where(m => db.Parts.Any(p => p.Matter == m.Id && p.Person == caller.Person && p.Part == Part.Subject))
            .OrderByDescending(m => m.UpdatedAt).ThenBy(m => m.Id).Select(m => new StateRow(m.Id, m.State)).ToListAsync(stop);
        var frame = http.Frame();
        return Answers.Page<MineView>(new MineModel(frame, [.. states.Select(state => Talk(frame, contents.ReadMatter(db, state), caller.Person, surroundings))]));
    }

    private static MineTalk Talk(Frame frame, Matter matter, PersonId reader, Surroundings surroundings)
    {
        var viewing = surroundings.Now(reader, matter);
        return new(
            new(frame, matter, AsSubject, viewing),
            Demands.Of(matter, viewing).Where(d => d.Person == reader && d.Part == Part.Subject && d.From <= viewing.RecordedOn).OrderBy(d => d.Due).FirstOrDefault());
    }
}
