using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>The hash of an entry, piece by piece. Each text and each run of bytes is preceded by its length, so that no two entries are hashed alike.</summary>
internal sealed class ChainHash(Suite suite)
{
    private readonly ArrayBufferWriter<byte> pieces = new(512);

    public ChainHash Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    public ChainHash Add(long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(pieces.GetSpan(sizeof(long)), number);
        pieces.Advance(sizeof(long));
        return this;
    }

    public ChainHash Add(byte[] bytes)
    {
        Add(bytes.Length);
        pieces.Write(bytes);
        return this;
    }

    public byte[] End() => suite.Hash(pieces.WrittenSpan);
}
