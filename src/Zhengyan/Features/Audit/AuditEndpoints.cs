using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>审计: who did and read what, without a word of content (§5.8). For the audit administrator; their own reading of it is in it.</summary>
internal sealed class AuditEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Addresses.Audit, Show).RequireAuthorization(Rights.AuditAdministrator).Reads(ReadingOf.Log);

    private static async Task<IResult> Show(
        HttpContext http, string? who, string? number, string? from, string? until, string? kind, string? after, AuditQuery query, CancellationToken stop)
    {
        var asked = new AuditAsked((who ?? "").Trim(), (number ?? "").Trim(), from ?? "", until ?? "", kind is "acts" or "readings" ? kind : "");
        var (lines, older) = await query.Find(asked, AuditPlace.Read(after), stop);
        return Answers.Page<AuditView>(new AuditModel(http.Frame(), asked, lines, older));
    }
}
