using Microsoft.AspNetCore.Http.HttpResults;
using Zhengyan.Access;
using Zhengyan.Journal;

namespace Zhengyan.Ui;

/// <summary>
/// The one place where readings are written down: between an endpoint's answer and its sending, for every endpoint there is. Each says which page its reading is, or that it
/// shows nothing of a matter; what says neither, and what shows otherwise than it says, is not shown.
/// </summary>
internal static class Readings
{
    /// <summary>On an endpoint that shows something of matters; its page's model says of which, by <see cref="IShows"/>.</summary>
    public static TBuilder Reads<TBuilder>(this TBuilder endpoint, ReadingOf page) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new ReadingDeclared(page));

    /// <summary>On an endpoint, or a group, that shows nothing of any matter.</summary>
    public static TBuilder ShowsNoMatter<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new ReadingDeclared(null));

    /// <summary>The filter around every endpoint.</summary>
    public static async ValueTask<object?> Write(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var answer = await next(call);
        var http = call.HttpContext;
        if (ModelOf(answer) is not { } model || IsUnread(http, answer))
        {
            return answer;
        }

        var endpoint = http.GetEndpoint()!;
        var declared = endpoint.Metadata.GetMetadata<ReadingDeclared>()
            ?? throw new InvalidOperationException($"{endpoint.DisplayName} does not say what is read there");
        switch (model, declared.Page)
        {
            case (IShows { Shows: null }, _) or (not IShows, null):
                break;
            case (IShows { Shows: { } shown }, { } page):
                var caller = http.Caller() ?? throw new InvalidOperationException($"{endpoint.DisplayName} shows matters to somebody who is not signed in");
                await http.RequestServices.GetRequiredService<ReadingLog>().Write(ReadingEntry.Of(
                    http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), caller.IsPerson ? caller.Person : null,
                    caller.IsPerson ? null : caller.AccountId, page, shown));
                break;
            default:
                throw new InvalidOperationException($"{endpoint.DisplayName} does not show what it says it shows: {model.GetType().Name}");
        }

        return answer;
    }

    // What leads elsewhere, or is a bare status, shows nothing; neither does the page for what does not exist. Any other answer is judged by its model, or by itself.
    private static object? ModelOf(object? answer) => answer switch
    {
        PageAnswer { Model: var model } => model is not Frame ? model : null,
        RedirectHttpResult or NotFound or BadRequest or StatusCodeHttpResult => null,
        _ => answer ?? typeof(void),
    };

    // The framework could make nothing of the address or the form, and did not ask the endpoint at all.
    private static bool IsUnread(HttpContext http, object? answer) =>
        answer is EmptyHttpResult && http.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false };
}

/// <summary>What an endpoint says is read there; nothing of a matter where it names no page.</summary>
internal sealed record ReadingDeclared(ReadingOf? Page);
