using System.IO.Compression;

namespace Zhengyan.Fuzz;

/// <summary>Takes archives apart and puts them together again, also in ways no sane program does.</summary>
internal static class Zip
{
    /// <summary>A file in an archive.</summary>
    internal sealed record Piece(string Name, byte[] Content);

    public static byte[] Pack(IEnumerable<Piece> pieces, bool compressed)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var piece in pieces)
            {
                using var entry = zip.CreateEntry(piece.Name, compressed ? CompressionLevel.Fastest : CompressionLevel.NoCompression).Open();
                entry.Write(piece.Content);
            }
        }

        return file.ToArray();
    }

    /// <summary>The files of an archive; none where it is no archive.</summary>
    public static IReadOnlyList<Piece> Unpack(byte[] file)
    {
        if (!file.AsSpan().StartsWith("PK"u8))
        {
            return [];
        }

        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry =>
        {
            using var from = entry.Open();
            using var to = new MemoryStream();
            from.CopyTo(to);
            return new Piece(entry.FullName, to.ToArray());
        })];
    }
}
