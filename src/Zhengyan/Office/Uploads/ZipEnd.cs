using System.Buffers.Binary;

namespace Zhengyan.Documents;

/// <summary>The record at the end of a ZIP, read before anything believes what stands in the rest: how many entries, and where their list is.</summary>
internal sealed record ZipEnd(int Entries, long ListStart, long ListLength, long Position, int CommentLength)
{
    private const int Length = 22;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>The list ends where this record begins, and nothing comes before the first entry or after this.</summary>
    public bool IsAlone => ListStart + ListLength == Position && CommentLength == 0;

    public static ZipEnd Find(Stream content)
    {
        var tail = new byte[(int)Math.Min(content.Length, Length + LongestComment)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        for (var at = tail.Length - Length; at >= 0; at--)
        {
            var record = tail.AsSpan(at);
            if (record.StartsWith("PK\x05\x06"u8) && BinaryPrimitives.ReadUInt16LittleEndian(record[20..]) == record.Length - Length)
            {
                return new(
                    BinaryPrimitives.ReadUInt16LittleEndian(record[10..]), BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
                    BinaryPrimitives.ReadUInt32LittleEndian(record[12..]), content.Length - tail.Length + at, record.Length - Length);
            }
        }

        throw new BrokenFile("the end of the archive is missing");
    }
}
