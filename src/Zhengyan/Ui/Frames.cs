using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Ui;

/// <summary>Makes what stands around the page of a request.</summary>
internal static class Frames
{
    private static readonly Statement<int> Count = new("SELECT COUNT(*) FROM demands WHERE Person = ?1 AND \"From\" <= ?2", row => row.GetInt32(0));

    /// <summary>
    /// The frame of the page that answers this request. Where a page comes back to another address than its own (a refused form), say
    /// which: <paramref name="path"/>. A page that has counted what is wanted of the reader, or may not ask the database, says how many:
    /// <paramref name="demands"/>.
    /// </summary>
    public static Frame Frame(this HttpContext http, int? demands = null, string? path = null)
    {
        var services = http.RequestServices;
        var caller = http.Caller();
        var here = path ?? http.Request.PathBase + http.Request.Path + http.Request.QueryString;
        var tokens = services.GetRequiredService<FormTokens>().Of(http);
        return new(here, services.GetRequiredService<TimeProvider>().Now(), services.GetRequiredService<Installed>().Demonstration)
        {
            Reader = caller is null ? null : new(caller.Name, PostOf(caller), caller.StaffNumber, caller.IsPerson),
            Items = caller is null ? [] : Navigation.Of(caller, http.Request.Path, caller.IsPerson && services.GetRequiredService<CustodyReading>().Believed.Of(caller.Person) is not null),
            Demands = demands ?? (caller is { IsPerson: true } ? Waiting(services, caller.Person, services.GetRequiredService<ZhengyanDb>()) : 0),
            Token = new(tokens.FormFieldName, tokens.RequestToken!),
            Again = caller is null || !AskingAgain.Asks(services.GetRequiredService<Installed>(), caller) ? null : new(caller.HasAuthenticator, caller.HasPasskey),
            Notice = http.TakeNotice(),
        };
    }

    private static int Waiting(IServiceProvider services, PersonId person, ZhengyanDb db) =>
        Count.Ask(db, person.Value, Moments.Write(services.GetRequiredService<TimeProvider>().Today()))[0] + services.GetRequiredService<DeskNotices>().For(person, db).Count;

    private static string PostOf(Caller caller) =>
        caller.Administrator is { } administrator ? Words.Current.Say(administrator.Word()) : caller.Post;
}
