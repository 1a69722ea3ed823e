namespace Zhengyan.Documents;

/// <summary>A table of codes of one to sixteen bits.</summary>
internal sealed class JpegHuffman
{
    private readonly int[] least = new int[17];
    private readonly int[] most = new int[17];
    private readonly int[] place = new int[17];
    private readonly byte[] symbols;

    private JpegHuffman(ReadOnlySpan<byte> counts, byte[] symbols)
    {
        this.symbols = symbols;
        var (code, next) = (0, 0);
        for (var length = 1; length <= 16; length++)
        {
            (least[length], place[length]) = (code, next);
            code += counts[length - 1];
            next += counts[length - 1];
            most[length] = code - 1;
            code <<= 1;
        }
    }

    public static JpegHuffman Read(ByteReader reader)
    {
        var counts = new byte[16];
        reader.Demand(counts);
        var all = counts.Sum(c => c);
        var symbols = all <= 256 ? new byte[all] : throw new BrokenFile("a table of too many codes");
        reader.Demand(symbols);
        return new(counts, symbols);
    }

    public int Decode(JpegBits bits)
    {
        var code = 0;
        for (var length = 1; length <= 16; length++)
        {
            code = (code << 1) | bits.Next();
            if (code <= most[length] && code >= least[length])
            {
                return symbols[place[length] + code - least[length]];
            }
        }

        throw new BrokenFile("a code that is in no table");
    }
}

/// <summary>The bits of a scan.</summary>
internal sealed class JpegBits(ByteReader reader)
{
    private int current;
    private int left;

    public int Next()
    {
        if (left == 0)
        {
            current = reader.Demand();
            left = 8;
            if (current == 0xFF && reader.Demand() != 0)
            {
                throw new BrokenFile("a scan ends too early");
            }
        }

        return (current >> --left) & 1;
    }

    /// <summary>A number of so many bits, with its sign.</summary>
    public int Signed(int length)
    {
        var value = 0;
        for (var i = 0; i < length; i++)
        {
            value = (value << 1) | Next();
        }

        return length == 0 || value >= 1 << (length - 1) ? value : value - (1 << length) + 1;
    }

    /// <summary>Goes on behind the mark at which the scan can be taken up anew.</summary>
    public void Restart()
    {
        left = 0;
        if (reader.Demand() != 0xFF || reader.Demand() is < 0xD0 or > 0xD7)
        {
            throw new BrokenFile("no mark to go on from");
        }
    }
}
