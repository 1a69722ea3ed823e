using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>补录: a registrar finds a matter by the number on the paper, or one without a number by its subject, and enters a step that was taken on paper.</summary>
internal sealed class PaperEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/paper", Search).Reads(ReadingOf.PaperSearch);
        routes.MapGet("/matters/{id:guid}/paper", Steps).Reads(ReadingOf.Paper);
    }

    private static async Task<IResult> Search(HttpContext http, string? number, Caller caller, PaperReading papers, Surroundings surroundings, CancellationToken stop)
    {
        if (!caller.Has(Duty.Registrar))
        {
            return Answers.NotFound(http);
        }

        var typed = number?.Trim() ?? "";
        var found = typed.Length == 0 ? [] : await papers.Find(typed, caller.Person, stop);
        return Answers.Page<PaperSearchView>(
            new PaperSearchModel(http.Frame(), typed, [.. found.Select(m => new PaperFound(m.Id, m.Number, m.Subject!.Name, m.Subject.Post, m.OpenedOn))]));
    }

    private static async Task<IResult> Steps(
        HttpContext http, Guid id, Caller caller, PaperReading papers, MatterParts parts, Surroundings surroundings, CancellationToken stop)
    {
        if (await papers.Load(new MatterId(id), caller.Person, stop) is not { } seen)
        {
            return Answers.NotFound(http);
        }

        var now = surroundings.Now(seen.Matter);
        var holders = Parts.All(seen.Matter, now).ToList();
        // What would be refused whatever the paper says is not offered.
        bool MayBeTaken(Step step, PersonId person, Part part) =>
            (step.Ask is not { Of: var asked, Only: { } only } || asked != part || only(seen.Matter, person))
            && !Standing.Of(step.Action, seen.Matter, now with { Person = person, EnteredBy = caller.Person }).Any();

        var steps = StepTable.Of(seen.Matter.Stage).Where(s => s.IsOpen(seen.Matter) && parts.Find(s.Action) is { IsApart: false } form && parts.Around(form) == form)
            .SelectMany(s => holders.Where(h => s.Parts.Contains(h.Part) && MayBeTaken(s, h.Person, h.Part)).Select(h => (s.Action, h.Person, h.Part)))
            .DistinctBy(s => (s.Action, s.Person))
            .Select(s => new PaperStep(
                parts.Find(s.Action)!, now.University.Person(s.Person).Name, s.Part, $"/matters/{seen.Matter.Id}/{s.Action.ToLowerInvariant()}?by={s.Person.Value}"));
        return Answers.Page<PaperView>(new PaperModel(http.Frame(), seen.Matter, [.. steps]));
    }
}
