using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>规则, for everyone who is signed in.</summary>
internal sealed class RuleBookEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/rules", Show).RequireAuthorization(Rights.SignedIn).ShowsNoMatter();

    private static PageAnswer<RuleBookView> Show(HttpContext http, Surroundings surroundings) => Answers.Page<RuleBookView>(new RuleBookModel(
        http.Frame(), surroundings.Book, surroundings.Today, ProcessFlow.Stages(MatterFile.Parts), ProcessFlow.Anytime(MatterFile.Parts)));
}
