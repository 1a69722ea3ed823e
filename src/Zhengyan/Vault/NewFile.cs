using System.Buffers;
using System.Security.Cryptography;

namespace Zhengyan.Vault;

/// <summary>A file that is being received. It is hidden as it comes in, can be read once it is whole, and is gone unless <see cref="Keep"/> was called.</summary>
internal sealed class NewFile : IDisposable
{
    private readonly string rough;
    private readonly string path;
    private readonly FileChunks chunks;
    private readonly FileStream disk;
    private bool kept;

    public NewFile(string rough, string path, FileChunks chunks)
    {
        (this.rough, this.path, this.chunks) = (rough, path, chunks);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        disk = new(rough, options);
    }

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <summary>SHA-256 in lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Receives all of it; false where there is more than the most that is taken. What is more is not read.</summary>
    public async Task<bool> Receive(Stream content, long most, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var hiding = new HidingStream(disk, chunks);
        var buffer = ArrayPool<byte>.Shared.Rent(FileChunks.Length);
        try
        {
            for (int read; (read = await content.ReadAsync(buffer.AsMemory(0, FileChunks.Length), stop)) > 0;)
            {
                if ((Size += read) > most)
                {
                    return false;
                }

                hash.AppendData(buffer, 0, read);
                hiding.Write(buffer.AsSpan(0, read));
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
            ArrayPool<byte>.Shared.Return(buffer);
        }

        hiding.Complete();
        disk.Flush(flushToDisk: true);
        await disk.DisposeAsync();
        Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        return true;
    }

    /// <summary>Reads what was received.</summary>
    public UncoveringStream Read() => new(new FileStream(kept ? path : rough, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0), chunks);

    /// <summary>From here on it is there under its own name.</summary>
    public void Keep()
    {
        File.Move(rough, path);
        kept = true;
    }

    public void Dispose()
    {
        disk.Dispose();
        if (!kept)
        {
            File.Delete(rough);
        }
    }
}
