using System.Security.Cryptography;
using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Vault;

namespace Zhengyan.Features;

/// <summary>
/// A file as an answer: to be kept, never to be shown here, uncovered chunk by chunk as it is sent. Where a chunk is not what was written, the answer breaks off, so that nobody takes it for the whole.
/// </summary>
internal sealed class AttachmentAnswer(Matter matter, Attachment attachment, UncoveringStream content) : IResult, IShows
{
    Shown? IShows.Shows => Shown.One(matter.Id, [.. attachment.Fields]);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using (content)
        {
            if (content.Length != attachment.Size)
            {
                throw new CryptographicException("a file has not the size it had when it was put there");
            }

            content.CheckEnd();
            SafeHeaders.HandOut(httpContext.Response, attachment.FileName, attachment.MediaType);
            httpContext.Response.ContentLength = content.Length;
            var piece = new byte[FileChunks.Length];
            for (int read; (read = content.Read(piece)) > 0;)
            {
                await httpContext.Response.Body.WriteAsync(piece.AsMemory(0, read), httpContext.RequestAborted);
            }
        }
    }
}
