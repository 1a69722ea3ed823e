using System.IO.Compression;

namespace Zhengyan.Documents;

/// <summary>Looks through a .docx or .xlsx: an archive that is what it says, unpacks to a reasonable size, runs nothing, holds nothing else and points nowhere.</summary>
internal static class OfficeFile
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int MostEntries = 10_000;
    private const long LongestList = 4L << 20;
    private const long MostUnpacked = 300L << 20;
    private const long Unsuspicious = 1L << 20;
    private const int MostTimes = 200;

    /// <summary>Gives the media type by its content; empty where it is another kind of archive.</summary>
    public static string Look(Stream content, string extension, FileFindings found, WorkLimit limit)
    {
        var named = extension switch { "docx" => Word, "xlsx" => Excel, _ => "" };
        var end = ZipEnd.Find(content);
        if (end.Entries > MostEntries || end.Position - end.ListStart > LongestList)
        {
            found.Refuse(FileRefusals.Swollen);
            return named;
        }

        if (!end.IsAlone)
        {
            found.Refuse(FileRefusals.Trailing);
            return named;
        }

        content.Position = 0;
        using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (Refuses(archive, found))
        {
            return named;
        }

        var parts = new OfficeParts(found);
        foreach (var entry in archive.Entries)
        {
            parts.LookAtName(entry.FullName);
            using var unpacked = new MeasuredStream(entry.Open(), entry.Length, limit);
            parts.LookInto(entry.FullName, unpacked);
            unpacked.ReadToEnd();
        }

        return parts.MediaType;
    }

    private static bool Refuses(ZipArchive archive, FileFindings found)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var all = 0L;
        foreach (var entry in archive.Entries)
        {
            all += entry.Length;
            if (entry.IsEncrypted)
            {
                found.Refuse(FileRefusals.Locked);
            }

            if (all > MostUnpacked || (entry.Length > Unsuspicious && entry.Length / MostTimes > entry.CompressedLength))
            {
                found.Refuse(FileRefusals.Swollen);
            }

            if (!names.Add(entry.FullName) || entry.FullName.Contains('\\', StringComparison.Ordinal) || entry.FullName.StartsWith('/') || entry.FullName.Split('/').Contains(".."))
            {
                found.Refuse(FileRefusals.Damaged);
            }
        }

        return found.Refusals.Any(r => r == FileRefusals.Locked || r == FileRefusals.Swollen || r == FileRefusals.Damaged);
    }
}

/// <summary>An entry as it unpacks: neither more nor less than it says.</summary>
internal sealed class MeasuredStream(Stream unpacked, long says, WorkLimit limit) : Stream
{
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => says;

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var some = unpacked.Read(buffer);
        limit.Spend(Math.Max(1, some));
        return (read += some) <= says ? some : throw new BrokenFile("an entry unpacks to more than it says");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public void ReadToEnd()
    {
        var some = new byte[16 << 10];
        while (Read(some) > 0)
        {
        }

        if (read != says)
        {
            throw new BrokenFile("an entry unpacks to less than it says");
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
