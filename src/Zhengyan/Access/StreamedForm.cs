using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Zhengyan.Access;

/// <summary>
/// On an endpoint whose form ends with a file. The fields before it are read, the token against forgery among them, and the file is left where it is: on its way. So the form is checked like any other,
/// and nothing of the file has been anywhere before the endpoint takes it.
/// </summary>
internal sealed record StreamedForm
{
    private const int MostFields = 32;
    private const int LongestField = 16 << 10;

    /// <summary>Reads the fields, where the endpoint is such a one and the form has parts; false where it is no proper form.</summary>
    public static async Task<bool> ReadFields(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<StreamedForm>() is null || http.Request.HasFormContentType is false || Boundary(http.Request) is not { } boundary)
        {
            return true;
        }

        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        var parts = new MultipartReader(boundary, http.Request.Body);
        try
        {
            while (await parts.ReadNextSectionAsync(http.RequestAborted) is { } part)
            {
                if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var says) || fields.Count == MostFields)
                {
                    return false;
                }

                if (says.IsFileDisposition())
                {
                    http.Features.Set(new FileOfForm(NameOf(says), part.Body));
                    break;
                }

                var name = HeaderUtilities.RemoveQuotes(says.Name).ToString();
                part.Body = new LimitedStream(part.Body, LongestField);
                fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), await new StreamReader(part.Body).ReadToEndAsync(http.RequestAborted));
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }

        http.Request.Form = new FormCollection(fields);
        return true;
    }

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is { Length: > 0 and <= 128 } boundary ? boundary : null;

    private static string NameOf(ContentDispositionHeaderValue says) =>
        says.FileNameStar is { HasValue: true, Length: > 0 } name ? name.ToString() : HeaderUtilities.RemoveQuotes(says.FileName).ToString();
}

/// <summary>The file at the end of a form: its name as it was sent, empty where none was chosen, and its bytes.</summary>
internal sealed record FileOfForm(string Name, Stream Content);

/// <summary>Reads so much and no more; <see cref="InvalidDataException"/> where there is more.</summary>
internal sealed class LimitedStream(Stream inner, int most) : Stream
{
    private int left = most;

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
