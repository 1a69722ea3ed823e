using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>草稿: a long form is kept while it is written, for its writer alone, as long as the step is open to them.</summary>
internal sealed class DraftEndpoints : IEndpoints
{
    private static readonly string[] OfTheForm = ["command", "version", "discard"];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/matters/{id:guid}/{action}/draft", Keep).ShowsNoMatter();

    private static async Task<IResult> Keep(
        HttpContext http, Guid id, string action, Caller caller, MatterReading reading, MatterParts parts, Surroundings surroundings, Drafts drafts, CancellationToken stop)
    {
        var matter = new MatterId(id);
        if (parts.Find(action) is not { KeepsDraft: true } form || http.Form() is not { } typed
            || reading.Load(matter, caller.Person) is not { } seen
            || !StepTable.OpenTo(caller.Person, seen.Matter, surroundings.Now(caller.Person, seen.Matter)).Any(s => s.Action == form.Action))
        {
            return Answers.NotFound(http);
        }

        if (typed.Ticked("discard"))
        {
            await drafts.Drop(matter, caller.Person, form.Action, stop);
            return Results.Redirect($"/matters/{matter}/{form.Action.ToLowerInvariant()}");
        }

        return await drafts.Keep(matter, caller.Person, form.Action, typed.CommandId(), Fields(typed), stop)
            ? Results.NoContent()
            : Results.StatusCode(StatusCodes.Status409Conflict);
    }

    private static Dictionary<string, string[]> Fields(Typed typed) =>
        typed.Names.Where(name => !name.StartsWith("__", StringComparison.Ordinal) && !OfTheForm.Contains(name)).ToDictionary(name => name, name => typed.Every(name));
}
