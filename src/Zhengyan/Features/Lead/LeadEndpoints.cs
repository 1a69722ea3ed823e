using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The lead register. It exists for whoever may register a lead, and for those to whom one can go over the heads of the offices.</summary>
internal sealed class LeadEndpoints : IEndpoints
{
    private const int LastPage = 10_000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/leads", List).Reads(ReadingOf.LeadList);

    private static async Task<IResult> List(
        HttpContext http, string? stage, string? channel, string? page, Caller caller, Surroundings surroundings, ZhengyanDb db, CancellationToken stop)
    {
        var mayRegister = RegisterLead.MayRegister(caller.Person, surroundings.University, surroundings.Today);
        if (!mayRegister && !caller.Has(Duty.PartySecretary) && !caller.Has(Duty.President))
        {
            return Results.NotFound();
        }

        var (wantedStage, wantedChannel) = (Typed.As<Stage>(stage), Typed.As<Channel>(channel));
        var number = int.TryParse(page, out var p) ? Math.Clamp(p, 1, LastPage) : 1;
        var rows = await LeadList.Read(db, caller.Person, surroundings.Today, wantedStage, wantedChannel, number, stop);
        return Answers.Page<LeadListView>(new LeadListModel(
            http.Frame(), wantedStage, wantedChannel, number, rows.Count > LeadList.PageSize, mayRegister,
            [.. rows.Take(LeadList.PageSize).Select(r => Line(r, surroundings))]));
    }

    private static LeadLine Line(LeadRow row, Surroundings surroundings)
    {
        var subject = row.Subject is { } id ? surroundings.University.Person(id) : null;
        return new(
            row.Id, row.Number, row.ReceivedOn, subject is null, row.Channel, subject?.Name,
            subject is null ? null : PostWords.LastOf(subject.Id, surroundings.University, row.OpenedOn), row is { IsUnit: true, Unit: { } unit } ? surroundings.University.Unit(unit).Name : null, row.Stage,
            row.Due is { } due ? DueDay.Of(due, surroundings.Today, surroundings.Calendar) : null,
            new(row.IsRepeated, row.IsImportant, row.IsSensitive), row.IsException);
    }
}
