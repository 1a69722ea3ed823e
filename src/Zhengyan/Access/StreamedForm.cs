using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Zhengyan.Access;

/// <summary>
/// On an endpoint whose form ends with a file, or several. The fields before them are read, the token against forgery among them, and the files are left where they are: on their way. So the form is
/// checked like any other, and nothing of a file has been anywhere before the endpoint takes it.
/// </summary>
/// <param name="MostFields">How many fields it has at most, by their names.</param>
/// <param name="MostText">How long they may be together.</param>
internal sealed record StreamedForm(int MostFields = 32, int MostText = 512 << 10)
{
    public static bool IsOn(HttpContext http) => On(http) is not null;

    /// <summary>Reads the fields; false where it is no proper form, and nothing is read where it has no parts.</summary>
    public static async Task<bool> ReadFields(HttpContext http)
    {
        if (Boundary(http.Request) is not { } boundary || On(http) is not { } form)
        {
            return false;
        }

        // Only what is taken piece by piece may be larger than other requests; how large, the endpoint says that takes it.
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        var parts = new MultipartReader(boundary, http.Request.Body);
        var left = form.MostText;
        try
        {
            while (await parts.ReadNextSectionAsync(http.RequestAborted) is { } part)
            {
                if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var says) || fields.Count == form.MostFields)
                {
                    return false;
                }

                if (says.IsFileDisposition())
                {
                    http.Features.Set(FileOfForm.Of(says, part, parts));
                    break;
                }

                var name = HeaderUtilities.RemoveQuotes(says.Name).ToString();
                var text = new LimitedStream(part.Body, left);
                fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), await new StreamReader(text).ReadToEndAsync(http.RequestAborted));
                left = text.Left;
            }
        }
        catch (Exception broken) when (ProperForm.IsBroken(broken))
        {
            return false;
        }

        http.Request.Form = new FormCollection(fields);
        return true;
    }

    private static StreamedForm? On(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<StreamedForm>();

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= 128 } boundary ? boundary : null;
}

/// <summary>A file at the end of a form: its name as it was sent, empty where none was chosen, and its bytes. The next one comes once this one is read, or passed over.</summary>
internal sealed record FileOfForm(string Name, Stream Content, Func<CancellationToken, Task<FileOfForm?>> Next)
{
    public static FileOfForm Of(ContentDispositionHeaderValue says, MultipartSection part, MultipartReader parts) =>
        new(NameOf(says), new SentStream(part.Body), stop => After(parts, stop));

    // A field behind a file was left out of what the form was judged by.
    private static async Task<FileOfForm?> After(MultipartReader parts, CancellationToken stop)
    {
        try
        {
            return await parts.ReadNextSectionAsync(stop) is not { } part ? null
                : ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var says) && says.IsFileDisposition() ? Of(says, part, parts)
                : throw new BadHttpRequestException("a form with a field behind its files");
        }
        catch (Exception broken) when (ProperForm.IsBroken(broken))
        {
            throw new BadHttpRequestException("a form that breaks off between its files", broken);
        }
    }

    private static string NameOf(ContentDispositionHeaderValue says) =>
        says.FileNameStar is { HasValue: true, Length: > 0 } name ? name.ToString() : HeaderUtilities.RemoveQuotes(says.FileName).ToString();
}

/// <summary>Reads so much and no more; <see cref="InvalidDataException"/> where there is more.</summary>
internal class LimitedStream(Stream inner, int most) : Stream
{
    private int left = most;

    /// <summary>How much more it reads.</summary>
    public int Left => left;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return (left -= read) >= 0 ? read : throw new InvalidDataException("a field is too long");
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>A file on its way. Where the form breaks off in its midst, that is said of the form, and is no fault of the one who reads it.</summary>
internal sealed class SentStream(Stream sent) : LimitedStream(sent, int.MaxValue)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception broken) when (ProperForm.IsBroken(broken))
        {
            throw new BadHttpRequestException("a form that breaks off in its file", broken);
        }
    }
}
