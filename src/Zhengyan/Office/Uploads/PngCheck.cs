using System.IO.Compression;

namespace Zhengyan.Documents;

/// <summary>Looks through a PNG: its chunks and their checksums, its size, and whether it is an empty sheet.</summary>
internal static class PngCheck
{
    public const long MostPixels = 100_000_000;
    private const int Signature = 8;
    private static readonly uint[] Crcs = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    public static void Look(Stream content, FileFindings found, WorkLimit limit)
    {
        var reader = new ByteReader(content, limit) { Position = Signature };
        var (head, palette, pieces) = Chunks(reader);
        if (head.Pixels > MostPixels)
        {
            found.Refuse(FileRefusals.Dimensions);
            return;
        }

        TrailingContent.Refuse(reader, found);
        if (head.IsInterlaced)
        {
            found.OnePage(null);
            return;
        }

        using var zlib = new ZLibStream(new PieceStream(content, pieces), CompressionMode.Decompress);
        var meter = new BlankMeter();
        new PngRows(head.Width, head.Height, head.Channels, head.Depth, limit).Read(zlib, isPng: true, row => Measure(row, head, palette, meter));
        found.OnePage(meter.IsBlank);
    }

    private static (Head Head, byte[] Palette, List<(long, long)> Pieces) Chunks(ByteReader reader)
    {
        Head? head = null;
        byte[] palette = [];
        var pieces = new List<(long, long)>();
        while (true)
        {
            var length = reader.Demand32();
            if (length > reader.Length)
            {
                throw new BrokenFile("a chunk is longer than the file");
            }

            var type = new byte[4];
            reader.Demand(type);
            var name = System.Text.Encoding.Latin1.GetString(type);
            var start = reader.Position;
            var kept = name is "IHDR" or "PLTE" ? new byte[Math.Min(length, 1024)] : [];
            Verify(reader, type, length, kept);
            switch (name)
            {
                case "IHDR" when head is null && length == 13:
                    head = Head.Of(kept);
                    break;
                case "PLTE":
                    palette = kept;
                    break;
                case "IDAT":
                    pieces.Add((start, length));
                    break;
                case "IEND":
                    return (head ?? throw new BrokenFile("no header"), palette, pieces);
            }

            if (head is null)
            {
                throw new BrokenFile("the header is not first");
            }
        }
    }

    private static void Verify(ByteReader reader, byte[] type, uint length, byte[] kept)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in type)
        {
            crc = Crcs[(crc ^ b) & 0xFF] ^ (crc >> 8);
        }

        for (var i = 0u; i < length; i++)
        {
            var b = (byte)reader.Demand();
            crc = Crcs[(crc ^ b) & 0xFF] ^ (crc >> 8);
            if (i < kept.Length)
            {
                kept[i] = b;
            }
        }

        if (reader.Demand32() != (crc ^ 0xFFFFFFFF))
        {
            throw new BrokenFile("a checksum does not fit");
        }
    }

    private static void Measure(ReadOnlySpan<byte> row, Head head, byte[] palette, BlankMeter meter)
    {
        var bytes = head.Depth == 16 ? 2 : 1;
        for (var x = 0; x < head.Width; x++)
        {
            if (head.Channels == 1)
            {
                var value = head.Depth >= 8 ? row[x * bytes] : (row[x * head.Depth / 8] >> (8 - head.Depth - (x * head.Depth % 8))) & ((1 << head.Depth) - 1);
                meter.Add(head.Colour == 3 ? OfPalette(palette, value) : head.Depth >= 8 ? value : value * 255 / ((1 << head.Depth) - 1));
                continue;
            }

            var pixel = row.Slice(x * head.Channels * bytes, head.Channels * bytes);
            var shade = head.Channels >= 3 ? Shade(pixel[0], pixel[bytes], pixel[2 * bytes]) : pixel[0];
            var covers = head.Channels % 2 == 0 ? pixel[(head.Channels - 1) * bytes] : 255;
            meter.Add(((shade * covers) + (255 * (255 - covers))) / 255);
        }
    }

    private static int OfPalette(byte[] palette, int index) =>
        (index * 3) + 2 < palette.Length ? Shade(palette[index * 3], palette[(index * 3) + 1], palette[(index * 3) + 2]) : 0;

    private static int Shade(int red, int green, int blue) => ((3 * red) + (6 * green) + blue) / 10;

    private sealed record Head(int Width, int Height, int Depth, int Colour, bool IsInterlaced)
    {
        public long Pixels => (long)Width * Height;

        public int Channels => Colour switch { 0 or 3 => 1, 2 => 3, 4 => 2, _ => 4 };

        public static Head Of(ReadOnlySpan<byte> bytes)
        {
            var width = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes);
            var height = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes[4..]);
            var proper = (bytes[9], bytes[8]) is (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) or (2 or 4 or 6, 8 or 16);
            return width > 0 && height > 0 && proper && bytes[12] <= 1 ? new(width, height, bytes[8], bytes[9], bytes[12] == 1) : throw new BrokenFile("the header is none");
        }
    }
}
