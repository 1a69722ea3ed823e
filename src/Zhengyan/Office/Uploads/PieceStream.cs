namespace Zhengyan.Documents;

/// <summary>Pieces of a file, read one after the other as if they were one.</summary>
internal sealed class PieceStream(Stream source, IReadOnlyList<(long Start, long Length)> pieces) : Stream
{
    private int piece;
    private long before;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; } = pieces.Sum(p => p.Length);

    public override long Position
    {
        get => position;
        set
        {
            if (value < before)
            {
                (piece, before) = (0, 0);
            }

            position = value;
        }
    }

    public override int Read(Span<byte> buffer)
    {
        while (piece < pieces.Count && position >= before + pieces[piece].Length)
        {
            before += pieces[piece++].Length;
        }

        if (piece == pieces.Count || buffer.IsEmpty)
        {
            return 0;
        }

        var within = position - before;
        source.Position = pieces[piece].Start + within;
        var read = source.Read(buffer[..(int)Math.Min(buffer.Length, pieces[piece].Length - within)]);
        position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => position + offset, _ => Length + offset };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
