using System.Security.Cryptography;

namespace Zhengyan.Vault;

/// <summary>
/// Reads a hidden file from anywhere in it, with a few chunks in memory and nothing of it on the disk. <see cref="CryptographicException"/> where a chunk is not the one that
/// was written there.
/// </summary>
internal sealed class UncoveringStream : Stream
{
    private const int Kept = 6;

    private readonly Stream source;
    private readonly FileChunks chunks;
    private readonly long count;
    private readonly LinkedList<(long Number, byte[] Content)> kept = [];

    public UncoveringStream(Stream source, FileChunks chunks)
    {
        (this.source, this.chunks) = (source, chunks);
        count = Math.Max(1, (source.Length + FileChunks.Hidden - 1) / FileChunks.Hidden);
        Length = source.Length - (count * Suite.Added);
        if (source.Length - ((count - 1) * FileChunks.Hidden) < Suite.Added)
        {
            source.Dispose();
            throw new CryptographicException("the end of a hidden file is missing");
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (Position < 0 || Position >= Length || buffer.IsEmpty)
        {
            return 0;
        }

        var content = Chunk(Position / FileChunks.Length).AsSpan((int)(Position % FileChunks.Length));
        var taken = Math.Min(buffer.Length, content.Length);
        content[..taken].CopyTo(buffer);
        Position += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    /// <summary>Reads the last chunk, which alone tells that nothing was cut off.</summary>
    public void CheckEnd() => Chunk(count - 1);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private byte[] Chunk(long number)
    {
        for (var node = kept.First; node is not null; node = node.Next)
        {
            if (node.Value.Number == number)
            {
                kept.Remove(node);
                kept.AddFirst(node);
                return node.Value.Content;
            }
        }

        var last = number == count - 1;
        var closed = new byte[last ? (int)(source.Length - (number * FileChunks.Hidden)) : FileChunks.Hidden];
        source.Position = number * FileChunks.Hidden;
        source.ReadExactly(closed);
        var content = chunks.Open(number, last, closed);
        kept.AddFirst((number, content));
        if (kept.Count > Kept)
        {
            kept.RemoveLast();
        }

        return content;
    }
}
