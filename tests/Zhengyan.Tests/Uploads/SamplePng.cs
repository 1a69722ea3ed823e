using System.Buffers.Binary;
using System.IO.Compression;

namespace Zhengyan.Tests.Uploads;

/// <summary>PNGs in grey, written by hand.</summary>
internal static class SamplePng
{
    public static byte[] Of(int width, int height, Func<int, int, int> brightness)
    {
        using var rows = new MemoryStream();
        for (var y = 0; y < height; y++)
        {
            rows.WriteByte(0);
            for (var x = 0; x < width; x++)
            {
                rows.WriteByte((byte)brightness(x, y));
            }
        }

        return From(width, height, Packed(rows.ToArray()));
    }

    /// <summary>A white sheet, or one with writing on it.</summary>
    public static byte[] Sheet(bool written = true) => Of(300, 400, (x, y) => written && y % 30 < 6 && x is > 40 and < 250 ? 40 : 250);

    /// <summary>One that says it is so large, whatever there is.</summary>
    public static byte[] From(int width, int height, byte[] packed)
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        Chunk(png, "IHDR", head);
        Chunk(png, "IDAT", packed);
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    public static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zlib.Write(content);
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, string type, byte[] content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        byte[] all = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content];
        png.Write(all);
        var crc = 0xFFFFFFFFu;
        foreach (var b in all)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(number, crc ^ 0xFFFFFFFF);
        png.Write(number);
    }
}
