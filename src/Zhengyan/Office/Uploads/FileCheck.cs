using System.Xml;

namespace Zhengyan.Documents;

/// <summary>
/// Looks through a file somebody wants to hand in, before anything is done with it. What it is is told by its content; the extension must agree. Whatever stands in the file, there is
/// an answer, with little memory and within bounded time.
/// </summary>
internal static class FileCheck
{
    /// <summary>The largest file that is taken where nothing else is set: 50 MB.</summary>
    public const long UsualMost = 50L << 20;

    /// <summary>What of a kind is not looked at further for its pages.</summary>
    public const int MostPages = 2000;

    private static readonly (string MediaType, string[] Extensions, byte[] Begins)[] Kinds =
    [
        ("application/pdf", ["pdf"], "%PDF-"u8.ToArray()),
        ("image/jpeg", ["jpg", "jpeg"], [0xFF, 0xD8, 0xFF]),
        ("image/png", ["png"], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        (OfficeFile.Word, ["docx"], [0x50, 0x4B, 0x03, 0x04]),
        (OfficeFile.Excel, ["xlsx"], [0x50, 0x4B, 0x03, 0x04]),
    ];

    // What Office wrote before 2007, and what it writes around a file with a password.
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The verdict on a file of that name. <paramref name="content"/> can be read from anywhere.</summary>
    public static FileVerdict Of(string name, Stream content, WorkLimit? limit = null)
    {
        var found = new FileFindings();
        if (!FileNames.IsProper(name))
        {
            found.Refuse(FileRefusals.Name);
        }

        var extension = FileNames.Extension(name);
        var named = Kinds.FirstOrDefault(k => k.Extensions.Contains(extension));
        if (named.MediaType is null)
        {
            found.Refuse(FileRefusals.Kind);
        }

        var mediaType = content.Length == 0 ? "" : Look(content, extension, found, limit ?? new());
        if (content.Length == 0)
        {
            found.Refuse(FileRefusals.Empty);
        }
        else if (named.MediaType is not null && mediaType != named.MediaType)
        {
            found.Refuse(FileRefusals.Disagrees);
        }

        return new(mediaType, found.Pages, found.Blank, found.Untold, found.Refusals);
    }

    private static string Look(Stream content, string extension, FileFindings found, WorkLimit limit)
    {
        var begin = new byte[8];
        content.Position = 0;
        var length = content.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
        if (begin.AsSpan(0, length).StartsWith(OldOffice))
        {
            found.Refuse(FileRefusals.Locked);
            return "";
        }

        var kind = Kinds.FirstOrDefault(k => begin.AsSpan(0, length).StartsWith(k.Begins));
        try
        {
            switch (kind.MediaType)
            {
                case "application/pdf":
                    PdfCheck.Look(content, found, limit);
                    break;
                case "image/jpeg":
                    JpegCheck.Look(content, found, limit);
                    break;
                case "image/png":
                    PngCheck.Look(content, found, limit);
                    break;
                case null:
                    return "";
                default:
                    return OfficeFile.Look(content, extension, found, limit);
            }
        }
        catch (Exception broken) when (broken is BrokenFile or InvalidDataException or IOException or XmlException)
        {
            found.Refuse(FileRefusals.Damaged);
        }
        catch (TooMuchWork)
        {
            found.Refuse(FileRefusals.TooMuchWork);
        }

        return kind.MediaType;
    }
}
