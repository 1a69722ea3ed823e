namespace Zhengyan.Vault;

/// <summary>Writes a file hidden, a chunk at a time; it is whole once <see cref="Complete"/> was called, and cannot be read before.</summary>
internal sealed class HidingStream(Stream target, FileChunks chunks) : Stream
{
    private readonly byte[] waiting = new byte[FileChunks.Length];
    private int filled;
    private long number;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => (number * FileChunks.Length) + filled;

    public override long Position { get => Length; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            // Only what comes after it tells that a full chunk is not the last.
            if (filled == waiting.Length)
            {
                target.Write(chunks.Close(number++, last: false, waiting));
                filled = 0;
            }

            var taken = Math.Min(buffer.Length, waiting.Length - filled);
            buffer[..taken].CopyTo(waiting.AsSpan(filled));
            filled += taken;
            buffer = buffer[taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public void Complete() => target.Write(chunks.Close(number, last: true, waiting.AsSpan(0, filled)));

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            target.Dispose();
        }

        base.Dispose(disposing);
    }
}
