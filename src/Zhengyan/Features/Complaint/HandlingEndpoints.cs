using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>打击报复投诉, for whoever handles them today. For everybody else they do not exist.</summary>
internal sealed class HandlingEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var complaints = routes.MapGroup(Addresses.Complaints).Reads(ReadingOf.Complaint);
        complaints.MapGet("", ShowAll);
        complaints.MapGet("/{id:guid}", Show);
        Map(complaints, "receive", (id, typed) => new ReceiveComplaint(id, typed.Choice<ComplaintNature>("nature")));
        Map(complaints, "note", (id, typed) => new NoteComplaint(id, typed.Words("done")));
        Map(complaints, "answer", (id, typed) => new AnswerComplaint(id, typed.Words("reply")));
        Map(complaints, "end", (id, typed) => new EndComplaint(
            id, typed.Choice<ComplaintOutcome>("outcome"), typed.Choice<ComplaintConsequence>("consequence"), typed.Words("result"), typed.Number("version") ?? 0));
    }

    private static void Map(RouteGroupBuilder complaints, string act, Func<Guid, Typed, HandlingOrder> order) => complaints.MapPost(
        $"/{{id:guid}}/{act}", (HttpContext http, Caller caller, Guid id, ComplaintDesk desk, Surroundings surroundings, CancellationToken stop) =>
            Give(http, caller, id, act, order, desk, surroundings, stop));

    private static IResult ShowAll(HttpContext http, Caller caller, ComplaintDesk desk, Surroundings surroundings) => desk.AllOf(caller.Person) is { } complaints
        ? Answers.Page<ComplaintListView>(new ComplaintListModel(http.Frame(), complaints, surroundings.Today))
        : Answers.NotFound(http);

    private static IResult Show(HttpContext http, Caller caller, Guid id, ComplaintDesk desk, Surroundings surroundings) =>
        desk.Of(id, caller.Person) is { } complaint ? Answers.Page<HandlingView>(Model(http, complaint, surroundings)) : Answers.NotFound(http);

    private static async Task<IResult> Give(
        HttpContext http, Caller caller, Guid id, string act, Func<Guid, Typed, HandlingOrder> order, ComplaintDesk desk, Surroundings surroundings, CancellationToken stop)
    {
        if (http.Form() is not { } typed || desk.Of(id, caller.Person) is null)
        {
            return Answers.NotFound(http);
        }

        switch (await desk.Give(order(id, typed), caller.Person, typed.CommandId(), stop))
        {
            case ComplaintGiven.Done:
                http.Notify(Words.Current["已记下。"]);
                return Results.Redirect(Address(id));
            case ComplaintGiven.Refused refused when desk.Of(id, caller.Person) is { } complaint:
                return Answers.Page<HandlingView>(
                    Model(http, complaint, surroundings) with { Refused = act, Refusals = refused.Refusals, Typed = typed }, StatusCodes.Status422UnprocessableEntity);
            default:
                return Answers.NotFound(http);
        }
    }

    private static HandlingModel Model(HttpContext http, Complaint complaint, Surroundings surroundings) =>
        new(http.Frame(path: Address(complaint.Id)), complaint, surroundings.Today, person => surroundings.University.Person(person).Name);

    private static string Address(Guid id) => $"{Addresses.Complaints}/{id:N}";
}
