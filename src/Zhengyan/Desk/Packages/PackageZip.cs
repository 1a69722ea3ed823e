using System.Globalization;
using System.IO.Compression;
using System.Text;
using Zhengyan.Journal;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>A file that was put into a package: its path, its length and its hash.</summary>
internal sealed record Packed(string Path, long Length, string Hash);

/// <summary>
/// A ZIP that is the same to the byte whenever and wherever it is written: one time for every entry, nothing compressed (what another version compresses otherwise would be
/// other bytes), and written forwards only, to a file as to a connection. Every piece is hashed as it passes.
/// </summary>
internal sealed class PackageZip(Stream target, Suite suite) : IDisposable
{
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ZipArchive zip = new(new Forwards(target), ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    private readonly List<Packed> packed = [];

    public IReadOnlyList<Packed> Packed => packed;

    public async Task Add(string path, Func<Stream, CancellationToken, Task> write, CancellationToken stop)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
        entry.LastWriteTime = Time;
        using var hash = suite.BeginHash();
        long length;
        await using (var hashing = new Hashing(entry.Open(), hash))
        {
            await write(hashing, stop);
            length = hashing.Passed;
        }

        packed.Add(new(path, length, Checkpoint.Hex(hash.End())));
    }

    public Task Add(string path, string text, CancellationToken stop) => Add(path, (to, s) => to.WriteAsync(Encoding.UTF8.GetBytes(text), s).AsTask(), stop);

    /// <summary>One line for each file: hash, length, path.</summary>
    public string Lines() => string.Concat(packed.OrderBy(p => p.Path, StringComparer.Ordinal)
        .Select(p => string.Create(CultureInfo.InvariantCulture, $"file {p.Hash} {p.Length} {p.Path}\n")));

    public void Dispose() => zip.Dispose();

    // Hides that a file can be gone back in: ZipArchive would write it otherwise than to a connection.
    private class Forwards(Stream to) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => to.Flush();
        public override Task FlushAsync(CancellationToken cancellationToken) => to.FlushAsync(cancellationToken);
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
        public override void Write(ReadOnlySpan<byte> buffer) => to.Write(buffer);
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => to.WriteAsync(buffer, cancellationToken);
    }

    private sealed class Hashing(Stream to, RunningHash hash) : Forwards(to)
    {
        private readonly Stream to = to;

        public long Passed { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Pass(buffer);
            base.Write(buffer);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Pass(buffer.Span);
            return base.WriteAsync(buffer, cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                to.Dispose();
            }

            base.Dispose(disposing);
        }

        private void Pass(ReadOnlySpan<byte> buffer)
        {
            hash.Add(buffer);
            Passed += buffer.Length;
        }
    }
}
