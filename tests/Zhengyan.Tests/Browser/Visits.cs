using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>A page as somebody who has something on it sees it; nobody in particular where <paramref name="Person"/> is none.</summary>
internal sealed record Visit(string? Person, string Path);

/// <summary>How each page of the application is visited: by its route, as somebody of the demonstration.</summary>
internal sealed class Visits : IDisposable
{
    private readonly IServiceScope scope;
    private readonly University university;
    private readonly IReadOnlyList<PartRow> parts;
    private readonly Dictionary<MatterId, Matter> matters;

    public Visits(RunningApp app)
    {
        scope = app.Services.CreateScope();
        university = app.Services.GetRequiredService<Surroundings>().University;
        var db = scope.ServiceProvider.GetRequiredService<ZhengyanDb>();
        parts = [.. db.Parts.AsNoTracking().AsEnumerable().OrderBy(p => p.Part).ThenBy(p => p.Person)];
        var contents = app.Services.GetRequiredService<Contents>();
        matters = db.Matters.AsNoTracking().AsEnumerable().OrderByDescending(m => m.UpdatedAt).ThenBy(m => m.LeadNumber, StringComparer.Ordinal)
            .Select(m => contents.ReadMatter(db, m.Id, m.State)).ToDictionary(m => m.Id);
        ByRoute = new(StringComparer.Ordinal)
        {
            ["/"] = [new("顾玉玉", "/"), new("丁新静", "/"), new("周涛霞", "/")],
            ["/leads"] = [new("梁生远", "/leads"), new("彭国燕", "/leads")],
            ["/leads/new"] = [new("梁生远", "/leads/new")],
            ["/matters"] = [new("姚志", "/matters"), new("周涛霞", "/matters")],
            ["/search"] = [new("姚志", "/search?q=廖才立")],
            ["/mine"] = [new("丁新静", "/mine"), new("周涛霞", "/mine")],
            ["/mine/ask"] = [new("丁新静", "/mine/ask")],
            ["/archive"] = [new("梁生远", "/archive")],
            ["/templates"] = [new("梁生远", "/templates"), new("姚志", "/templates")],
            ["/templates/{kind}"] = [new("梁生远", "/templates/notice"), new("姚志", "/templates/situationform")],
            ["/archive/import"] = [new("梁生远", "/archive/import")],
            ["/paper"] = [new("梁生远", "/paper"), new("梁生远", "/paper?number=纪谈〔2026〕3号")],
            ["/rules"] = [new("郭才杰", "/rules")],
            ["/people"] = [new("武秋杰", "/people"), new("系统管理员", "/people")],
            ["/people/{id:int}"] = [new("武秋杰", $"/people/{Person("金海梓")}"), new("系统管理员", $"/people/{Person("姚志")}")],
            ["/people/import"] = [new("武秋杰", "/people/import")],
            ["/audit"] = [new("审计员", "/audit"), new("审计员", "/audit?kind=readings&who=审计员")],
            ["/audit/checkpoints"] = [new("审计员", "/audit/checkpoints")],
            ["/audit/checkpoints/{number:int}"] = [new("审计员", "/audit/checkpoints/1")],
            ["/audit/verification"] = [new("审计员", "/audit/verification")],
            ["/accounts"] = [new("安全管理员", "/accounts"), new("系统管理员", "/accounts")],
            ["/roles"] = [new("安全管理员", "/roles"), new(Name(university.With(Duty.DisciplineSecretary, app.Clock.Today).First()), "/roles")],
            ["/sign-in-rules"] = [new("安全管理员", "/sign-in-rules")],
            ["/health"] = [new("系统管理员", "/health")],
            ["/second-factor"] = [new("审计员", "/second-factor")],
            ["/password"] = [new("审计员", "/password")],
            ["/sign-in"] = [new(null, "/sign-in")],
            ["/demonstration"] = [new(null, "/demonstration")],
            ["/matters/{id:guid}"] = [.. ByPart()],
            ["/matters/{id:guid}/{action}"] = [.. ByOrder(), FromPaper()],
            ["/matters/{id:guid}/documents/{kind}"] = [.. ByPaper()],
            ["/envelopes"] = [new("孟雨华", "/envelopes")],
            ["/complaint"] = [new(null, "/complaint")],
            ["/complaints"] = [new("孟雨华", "/complaints")],
            ["/complaints/{id:guid}"] = [new("孟雨华", $"/complaints/{scope.ServiceProvider.GetRequiredService<ComplaintReading>().Current.Complaints[0].Id:N}")],
            ["/custody"] = [new("傅燕兰", "/custody")],
            ["/custody/openings/{id:guid}"] = [new("黎赟", $"/custody/openings/{Opening().Id:N}")],
            ["/matters/{id:guid}/envelopes"] = [new("许懿春", $"/matters/{Opening().Matter}/envelopes")],
            ["/matters/{id:guid}/paper"] = [new("梁生远", $"/matters/{Open(Stage.Talk).Id}/paper")],
        };
    }

    /// <summary>Routes that cannot be visited here, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Elsewhere { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/leads/repeats"] = "a piece of /leads/new, put into it while typing",
        ["/audit/checkpoints/{number:int}/file"] = "a file to keep, and no page",
        ["/matters/{id:guid}/documents/{kind}/file"] = "a file to keep, and no page",
        ["/templates/{kind}/shipped"] = "a file to keep, and no page",
        ["/templates/{kind}/versions/{version:int}"] = "a file to keep, and no page",
        ["/sign-in/second"] = "there between the password and the second factor; visited where there is one",
        ["/matters/{id:guid}/attachments/{attachment:guid}"] = "a file to keep, and no page; fetched where one was attached",
        ["/matters/{id:guid}/envelopes/{opening:guid}"] = "there for a quarter of an hour after two custodians agreed; visited where they did",
        ["/custody/openings/{id:guid}/identity"] = "there for a quarter of an hour after two custodians agreed to look up a name; visited where they did",
        ["/matters/{id:guid}/envelopes/{opening:guid}/scans/{number:int}"] = "a file to keep, and no page; fetched where a letter with scans is open",
        ["/setup/{code}"] = "there before the first accounts only; visited on an empty installation",
        ["/people/import/{id:guid}"] = "there after a roster was handed in; visited where one is",
    };

    public Dictionary<string, IReadOnlyList<Visit>> ByRoute { get; }

    /// <summary>Every address of the application that a browser can open.</summary>
    public static IReadOnlyList<string> Routes(RunningApp app) =>
        [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal)];

    public void Dispose() => scope.Dispose();

    private int Person(string name) => university.People.Single(p => p.Name == name).Id.Value;

    private string Name(PersonId person) => university.Person(person).Name;

    private Matter Open(Stage stage) => matters.Values.First(m => m.Stage == stage);

    // Each part sees other pieces of the page: one who holds that part, and where there is one, no other in the matter.
    private IEnumerable<Visit> ByPart() => parts.Where(p => matters[p.Matter].Subject is not null).GroupBy(p => p.Part)
        .SelectMany(part => part.GroupBy(p => matters[p.Matter].Stage).Select(atStage => atStage.First()).OrderByDescending(p => matters[p.Matter].Version).Take(2))
        .Select(p => new Visit(Name(p.Person), $"/matters/{p.Matter}")).Distinct();

    // Every form that is open to somebody in some matter, once.
    private IEnumerable<Visit> ByOrder()
    {
        var surroundings = scope.ServiceProvider.GetRequiredService<Surroundings>();
        return parts.Select(p => (p.Matter, p.Person)).Distinct()
            .SelectMany(p => StepTable.OpenTo(p.Person, matters[p.Matter], surroundings.Now(p.Person, matters[p.Matter])).Select(step => (p.Matter, p.Person, step.Action)))
            .GroupBy(open => open.Action).OrderBy(action => action.Key, StringComparer.Ordinal)
            .Select(action => action.First())
            .Select(open => new Visit(Name(open.Person), $"/matters/{open.Matter}/{open.Action.ToLowerInvariant()}"));
    }

    // Every kind of paper once to be signed, by whoever sees most of it, and a working copy by whoever sees least.
    private IEnumerable<Visit> ByPaper()
    {
        var held = parts.GroupBy(p => (p.Matter, p.Person)).Select(p => (p.Key.Matter, p.Key.Person, Parts: p.Select(r => r.Part).ToHashSet())).ToList();
        return Enum.GetValues<DocumentKind>().Select(DocumentTable.Of).SelectMany(paper =>
        {
            var readers = held.Where(h => paper.IsFor(h.Parts, matters[h.Matter])).OrderByDescending(h => h.Parts.Count).ToList();
            var whole = readers.First(h => paper.IsWholeFor(h.Parts, matters[h.Matter]));
            return new[] { (whole.Person, whole.Matter, "?sign"), (readers[^1].Person, readers[^1].Matter, "") }
                .Select(r => new Visit(Name(r.Person), $"/matters/{r.Matter}/documents/{paper.Kind.ToString().ToLowerInvariant()}{r.Item3}"));
        });
    }

    // One that is over: its page says so.
    private EnvelopeOpening Opening() => scope.ServiceProvider.GetRequiredService<CustodyReading>().Current.Openings[0];

    private Visit FromPaper()
    {
        var talk = Open(Stage.Talk);
        return new("梁生远", $"/matters/{talk.Id}/acknowledgenotice?by={talk.Subject!.Person.Value}");
    }
}
