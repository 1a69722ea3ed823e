using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>人员与职责: the tree of units, the search, a person's page.</summary>
internal sealed class DirectoryEndpoints : IEndpoints
{
    private const int OnAPage = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/people").RequireAuthorization(Rights.SignedIn).ShowsNoMatter();
        people.MapGet("", List);
        people.MapGet("/{id:int}", Person);
    }

    private static IResult List(HttpContext http, Caller caller, Surroundings surroundings, string? q, int? page)
    {
        var right = new DirectoryRight(caller, surroundings.University, surroundings.Today);
        if (!right.SeesAUnit)
        {
            return caller.IsPerson ? Results.Redirect(PersonAddress.Of(caller.Person)) : Answers.NotFound(http);
        }

        var query = new PeopleQuery(surroundings.University, right, surroundings.Today);
        var search = (q ?? "").Trim();
        if (search.Length == 0)
        {
            return Answers.Page<PeopleView>(new PeopleModel(http.Frame(), "", query.Count(), query.Tree(), null, 0, 1, 1, right.Imports));
        }

        var found = query.Find(search);
        var last = Math.Max(1, (found.Count + OnAPage - 1) / OnAPage);
        var here = Math.Clamp(page ?? 1, 1, last);
        return Answers.Page<PeopleView>(new PeopleModel(
            http.Frame(), search, query.Count(), [], [.. found.Skip((here - 1) * OnAPage).Take(OnAPage)], found.Count, here, last, right.Imports));
    }

    private static IResult Person(HttpContext http, Caller caller, Surroundings surroundings, int id)
    {
        var person = new PersonId(id);
        return new DirectoryRight(caller, surroundings.University, surroundings.Today).Sees(person)
            ? Answers.Page<PersonView>(PersonPages.Of(http, caller, surroundings, person))
            : Answers.NotFound(http);
    }
}
