namespace Zhengyan.Documents;

/// <summary>One component of a picture: brightness, or a colour.</summary>
internal sealed record JpegComponent(int Id, int Across, int Down, int Quantization);

/// <summary>What a JPEG says of itself before its first scan.</summary>
internal sealed record JpegFrame(int Width, int Height, IReadOnlyList<JpegComponent> Components, bool IsProgressive, bool IsRead)
{
    public int MostAcross { get; } = Components.Max(c => c.Across);

    public int MostDown { get; } = Components.Max(c => c.Down);

    public static JpegFrame Read(ByteReader reader, int marker)
    {
        var precision = reader.Demand();
        var (height, width) = (reader.Demand16(), reader.Demand16());
        var components = new JpegComponent[reader.Demand()];
        if (width == 0 || height == 0 || components.Length is 0 or > 4)
        {
            throw new BrokenFile("a picture without size or component");
        }

        for (var i = 0; i < components.Length; i++)
        {
            var (id, sampling, table) = (reader.Demand(), reader.Demand(), reader.Demand());
            components[i] = sampling >> 4 is >= 1 and <= 4 && (sampling & 15) is >= 1 and <= 4
                ? new(id, sampling >> 4, sampling & 15, table & 3)
                : throw new BrokenFile("a component with no size");
        }

        // Sequential and progressive, with Huffman codes; arithmetic and lossless coding are hardly ever met. The first component must be the brightness: not so of inks, nor of plain red, green and blue.
        var isBright = components.Length == 1 || (components.Length == 3 && components.Any(c => !"RGB".Contains((char)c.Id, StringComparison.Ordinal)));
        return new(width, height, components, marker == 0xC2, isBright && precision == 8 && marker is (0xC0 or 0xC1 or 0xC2));
    }
}
