using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Storage;

namespace Zhengyan.Vault;

/// <summary>
/// Everything that is said of a matter passes here before it comes to the disk, and is hidden with a key of that matter alone. That key lies beside it, wrapped by the
/// installation's key, so that a copy of the database, of a backup or of the disk shows no sentence.
/// </summary>
internal sealed class Safe(InstallationKeys installation, Suite suite)
{
    private const int MostKept = 50_000;
    private readonly ConcurrentDictionary<Guid, byte[]> kept = [];
    private readonly ConcurrentDictionary<Guid, byte> destroyed = [];

    /// <summary>Hides content of a stream. <paramref name="what"/> says what it is: elsewhere in the same stream it does not open.</summary>
    public byte[] Close(ZhengyanDb db, Guid stream, string what, byte[] content) => suite.Encrypt(KeyOf(db, stream, mayMake: true), content, Bound(stream, what));

    /// <summary>The content again; <see cref="CryptographicException"/> where anything of it was changed, moved, or its key is gone.</summary>
    public byte[] Open(ZhengyanDb db, Guid stream, string what, byte[] closed) => Suite.Decrypt(KeyOf(db, stream, mayMake: false), closed, Bound(stream, what));

    /// <summary>What hides a file of a stream that is on record, piece by piece, with the key of the stream.</summary>
    public FileChunks Chunks(ZhengyanDb db, Guid stream, Guid file) => new(suite, KeyOf(db, stream, mayMake: false), stream, file);

    /// <summary>Wraps with the present key everything that another one wraps. Gives how many keys that were.</summary>
    public async Task<int> WrapAgain(ZhengyanDb db, CancellationToken stop)
    {
        var current = installation.Current;
        var rows = await db.ContentKeys.AsTracking().Where(k => k.Under != current.Name).ToListAsync(stop);
        foreach (var row in rows)
        {
            (row.Wrapped, row.Under) = (Wrap(current, row.Owner, Unwrap(row)), current.Name);
        }

        await db.SaveChangesAsync(stop);
        return rows.Count;
    }

    /// <summary>What was destroyed is not kept at hand either, nor taken up again by whoever still has it before them.</summary>
    public void Forget(IEnumerable<Guid> streams)
    {
        foreach (var stream in streams)
        {
            destroyed[stream] = 0;
            kept.TryRemove(stream, out _);
        }
    }

    private byte[] KeyOf(ZhengyanDb db, Guid stream, bool mayMake)
    {
        if (kept.TryGetValue(stream, out var key))
        {
            return key;
        }

        if (db.ContentKeys.Find(stream) is { } row)
        {
            // What this turn of writing has only just made is not on record yet, and may never be.
            return db.Entry(row).State == EntityState.Added ? Unwrap(row) : Keep(stream, Unwrap(row));
        }

        return mayMake ? Make(db, stream) : throw new CryptographicException("the key of this content is gone");
    }

    private byte[] Make(ZhengyanDb db, Guid stream)
    {
        installation.Refresh();
        var key = RandomNumberGenerator.GetBytes(Suite.KeyLength);
        db.ContentKeys.Add(new() { Owner = stream, Wrapped = Wrap(installation.Current, stream, key), Under = installation.Current.Name });
        return key;
    }

    private byte[] Keep(Guid stream, byte[] key)
    {
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        kept[stream] = key;
        if (destroyed.ContainsKey(stream))
        {
            kept.TryRemove(stream, out _);
        }

        return key;
    }

    private byte[] Wrap(InstallationKey by, Guid stream, byte[] key) => suite.Encrypt(by.Bytes, key, Bound(stream, "key"));

    private byte[] Unwrap(ContentKeyRow row) => Suite.Decrypt(installation.Named(row.Under).Bytes, row.Wrapped, Bound(row.Owner, "key"));

    private static byte[] Bound(Guid stream, string what) => [.. stream.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(what)];
}
