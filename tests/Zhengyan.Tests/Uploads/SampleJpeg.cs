namespace Zhengyan.Tests.Uploads;

/// <summary>JPEGs of grey blocks of eight by eight, coded by hand.</summary>
internal static class SampleJpeg
{
    private const int DcCodes = 12;

    /// <summary>A picture of so many blocks; each has the brightness that is asked for.</summary>
    public static byte[] Of(int across, int down, Func<int, int, int> brightness, bool progressive = false, int restart = 0)
    {
        var bytes = new List<byte> { 0xFF, 0xD8 };
        Segment(bytes, 0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        Segment(bytes, 0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]);
        Segment(bytes, progressive ? (byte)0xC2 : (byte)0xC0, [8, (byte)(down * 8 >> 8), (byte)(down * 8), (byte)(across * 8 >> 8), (byte)(across * 8), 1, 1, 0x11, 0]);
        // Twelve codes of four bits for the differences; for the rest one code: nothing follows.
        Segment(bytes, 0xC4, [0x00, 0, 0, 0, DcCodes, .. new byte[12], .. Enumerable.Range(0, DcCodes).Select(i => (byte)i)]);
        Segment(bytes, 0xC4, [0x10, 1, .. new byte[15], 0]);
        if (restart > 0)
        {
            Segment(bytes, 0xDD, [0, (byte)restart]);
        }

        Segment(bytes, 0xDA, [1, 1, 0x00, 0, progressive ? (byte)0 : (byte)63, 0]);
        Blocks(bytes, across * down, i => brightness(i % across, i / across), progressive, restart);
        return [.. bytes, 0xFF, 0xD9];
    }

    /// <summary>A white sheet, or one with writing on it.</summary>
    public static byte[] Sheet(bool written = true, bool progressive = false) =>
        Of(60, 80, (x, y) => written && y % 6 == 3 && x is > 6 and < 50 ? 60 : 250 - ((x + y) % 3), progressive);

    private static void Blocks(List<byte> bytes, int count, Func<int, int> brightness, bool progressive, int restart)
    {
        var bits = new Bits(bytes);
        var before = 0;
        for (var i = 0; i < count; i++)
        {
            if (restart > 0 && i > 0 && i % restart == 0)
            {
                bits.End();
                bytes.AddRange([0xFF, (byte)(0xD0 + (((i / restart) - 1) % 8))]);
                before = 0;
            }

            // A quantization of eight makes the first coefficient the brightness itself.
            var value = brightness(i) - 128;
            var difference = value - before;
            before = value;
            var length = difference == 0 ? 0 : (int)Math.Log2(Math.Abs(difference)) + 1;
            bits.Add(length, 4);
            bits.Add(difference >= 0 ? difference : difference + (1 << length) - 1, length);
            if (!progressive)
            {
                bits.Add(0, 1);
            }
        }

        bits.End();
    }

    private static void Segment(List<byte> bytes, byte marker, byte[] content)
    {
        bytes.AddRange([0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2)]);
        bytes.AddRange(content);
    }

    private sealed class Bits(List<byte> bytes)
    {
        private int current;
        private int filled;

        public void Add(int value, int length)
        {
            for (var i = length - 1; i >= 0; i--)
            {
                current = (current << 1) | ((value >> i) & 1);
                if (++filled == 8)
                {
                    Put();
                }
            }
        }

        public void End()
        {
            while (filled != 0)
            {
                Add(1, 1);
            }
        }

        private void Put()
        {
            bytes.Add((byte)current);
            if (current == 0xFF)
            {
                bytes.Add(0);
            }

            (current, filled) = (0, 0);
        }
    }
}
