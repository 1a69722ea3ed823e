using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>主动要求谈话 (§5.4): any cadre, choosing whom they want to talk to among those who answer for them.</summary>
internal sealed class AskEndpoints : IEndpoints
{
    private const string Address = "/mine/ask";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, Show).ShowsNoMatter();
        routes.MapPost(Address, Ask).ShowsNoMatter();
    }

    private static PageAnswer<AskView> Show(HttpContext http, Caller caller, Surroundings surroundings) =>
        Answers.Page<AskView>(Model(http, caller, surroundings, Typed.Nothing, []));

    private static async Task<IResult> Ask(HttpContext http, Caller caller, Surroundings surroundings, MatterDesk desk, CancellationToken stop)
    {
        if (http.Form() is not { } typed)
        {
            return Answers.NotFound(http);
        }

        var command = new AskForTalk(typed.Person("wantedTalker"), typed.Words("about"));
        switch (await desk.Open(command, new Acting(caller.Person), typed.CommandId(), stop))
        {
            case Opened.Done done:
                http.Notify(Words.Current["已提出。组织会安排谈话，有了安排会通知你。"]);
                return Results.Redirect($"/matters/{done.Matters[0].Id}");
            case Opened.Refused refused:
                return Answers.Page<AskView>(Model(http, caller, surroundings, typed, refused.Refusals), StatusCodes.Status422UnprocessableEntity);
            default:
                return Answers.NotFound(http);
        }
    }

    private static AskModel Model(HttpContext http, Caller caller, Surroundings surroundings, Typed typed, IReadOnlyList<Refusal> refusals)
    {
        var (university, now) = (surroundings.University, surroundings.Now(caller.Person));
        var isWithinAuthority = university.MainPost(caller.Person, now.Today) is { } post && !post.Rank.IsOutsideAuthority();
        return new(http.Frame(path: Address), typed, refusals, isWithinAuthority ? [.. AskForTalk.MayBeAsked(now).Select(r => new PersonChoice(
            r.Person.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), university.Person(r.Person).Name,
            PostWords.Of(r.Person, university, now.Today), Words.Current.Say(r.Why), r.Clause))] : []);
    }
}
