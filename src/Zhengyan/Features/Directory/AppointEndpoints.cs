using Microsoft.AspNetCore.Mvc;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Entering declared relatives, which no roster carries.</summary>
internal sealed class AppointEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var person = routes.MapGroup("/people/{id:int}").RequireAuthorization(Rights.SystemAdministrator).ShowsNoMatter();
        person.MapPost("/relatives", Relatives);
    }

    private static Task<IResult> Relatives(
        HttpContext http, Caller caller, int id, [FromForm] AppointForm form, Surroundings surroundings, Storage.Directory directory, DirectoryDesk desk,
        CancellationToken stop)
    {
        var person = new PersonId(id);
        var other = surroundings.University.Meant(form.Relative);
        DirectoryOrder order = form.Act == "withdraw" ? new WithdrawKinship(person, other) : new DeclareKinship(person, other);
        // One answer, whether or not they had been declared.
        var done = form.Act == "withdraw" ? Words.Current["撤回已登记"] : Words.Current["申报已登记"];
        return Give(order, done, new(form.Relative), form, http, caller, person, surroundings, directory, desk, stop);
    }

    private static async Task<IResult> Give(
        DirectoryOrder order, string done, AppointTyped typed, AppointForm form, HttpContext http, Caller caller, PersonId person,
        Surroundings surroundings, Storage.Directory directory, DirectoryDesk desk, CancellationToken stop)
    {
        var university = surroundings.University;
        if (!university.Knows(person))
        {
            return Answers.NotFound(http);
        }

        var refusals = order.Check(university, surroundings.Today).ToList();
        if (refusals.Count > 0)
        {
            return Answers.Page<PersonView>(
                PersonPages.Of(http, caller, surroundings, person, directory, typed, refusals), StatusCodes.Status422UnprocessableEntity);
        }

        var today = surroundings.Today;
        var answer = await desk.Change(
            before => order.Apply(before, today), order.Kind, form.Version, caller, Guid.TryParse(form.Command, out var id) ? id : Guid.NewGuid(), stop);
        if (answer is DirectoryChanged.Overtaken)
        {
            return Answers.Page<PersonView>(
                PersonPages.Of(http, caller, surroundings, person, directory, typed, [DirectoryRefusals.Overtaken]), StatusCodes.Status409Conflict);
        }

        http.Notify(done);
        return Results.Redirect(PersonAddress.Of(person));
    }
}

/// <summary>What the small forms of a person's page send.</summary>
internal sealed class AppointForm
{
    public string? Act { get; init; }

    public string? Relative { get; init; }

    public int Version { get; init; }

    public string? Command { get; init; }
}
