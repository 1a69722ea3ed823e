using Microsoft.AspNetCore.Http.Features;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The whole file of a matter as one package. For whoever does not see everything in it, there is none.</summary>
internal sealed class PackageEndpoints : IEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/archive/{id:guid}/package", Carry).Reads(ReadingOf.Package);

    private static async Task<IResult> Carry(HttpContext http, Guid id, Caller caller, MatterReading reading, PackageExport packages, CancellationToken stop) =>
        reading.Load(new MatterId(id), caller.Person) is { Matter: { File: { } file } matter } seen && Visibility.SeesEverything(seen.Parts, matter)
            ? new PackageAnswer(matter, file.Number, packages)
            : Answers.NotFound(http);

    /// <summary>The package, written to the connection as it is made; nothing of it comes to a disk here.</summary>
    private sealed class PackageAnswer(Matter matter, string number, PackageExport packages) : IResult, IShows
    {
        Shown? IShows.Shows => Shown.One(matter.Id, Enum.GetValues<Field>());

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            // A ZIP closes with a list that is written at once; the connection takes that from us alone.
            httpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
            var response = httpContext.Response;
            response.ContentType = "application/zip";
            response.Headers.ContentDisposition = $"attachment; filename=\"package.zip\"; filename*=UTF-8''{Uri.EscapeDataString(PackageExport.FileName(number))}";
            await packages.Write(matter.Id, response.Body, httpContext.RequestAborted);
        }
    }
}
