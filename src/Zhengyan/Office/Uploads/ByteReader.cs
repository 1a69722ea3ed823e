using System.Buffers.Binary;

namespace Zhengyan.Documents;

/// <summary>Reads a file byte by byte, from anywhere in it, and counts the work.</summary>
internal sealed class ByteReader(Stream source, WorkLimit limit)
{
    private readonly byte[] buffer = new byte[16 << 10];
    private long start;
    private int filled;
    private int at;

    public long Length => source.Length;

    public WorkLimit Limit => limit;

    public long Position
    {
        get => start + at;
        set
        {
            if (value >= start && value <= start + filled)
            {
                at = (int)(value - start);
                return;
            }

            (start, filled, at) = (Math.Max(0, value), 0, 0);
        }
    }

    /// <summary>The next byte; -1 at the end.</summary>
    public int Next() => at < filled || Fill() ? buffer[at++] : -1;

    /// <summary>The next byte, which is not taken; -1 at the end.</summary>
    public int Peek() => at < filled || Fill() ? buffer[at] : -1;

    /// <summary>The next byte, where there must be one.</summary>
    public int Demand() => Next() is >= 0 and var next ? next : throw new BrokenFile("the file ends too early");

    /// <summary>Two bytes, the more significant first.</summary>
    public int Demand16() => (Demand() << 8) | Demand();

    /// <summary>Four bytes, the most significant first.</summary>
    public uint Demand32()
    {
        Span<byte> four = stackalloc byte[4];
        Demand(four);
        return BinaryPrimitives.ReadUInt32BigEndian(four);
    }

    /// <summary>As many bytes as fit in.</summary>
    public void Demand(Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)Demand();
        }
    }

    private bool Fill()
    {
        (start, at) = (start + at, 0);
        if (start >= source.Length)
        {
            // Files point anywhere, also where no stream can go.
            filled = 0;
            limit.Spend(1);
            return false;
        }

        source.Position = start;
        filled = source.Read(buffer);
        limit.Spend(Math.Max(1, filled));
        return filled > 0;
    }
}
