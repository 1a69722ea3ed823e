using System.Security.Cryptography;
using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>A scan of an opened letter as an answer: to be kept, never to be shown here. What it was read from is overwritten once it is sent.</summary>
internal sealed class ScanAnswer(EnvelopeOpening opening, int number, LetterScan scan, byte[] content) : IResult, IShows
{
    Shown? IShows.Shows => Shown.One(opening.Matter, [Field.Number], $"{nameof(EnvelopeKind.Letter)}-{number}");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            SafeHeaders.HandOut(httpContext.Response, scan.Name, scan.MediaType);
            httpContext.Response.ContentLength = scan.Content.Length;
            await httpContext.Response.Body.WriteAsync(scan.Content, httpContext.RequestAborted);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }
}
