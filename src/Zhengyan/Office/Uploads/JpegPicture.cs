namespace Zhengyan.Documents;

/// <summary>
/// A JPEG (ITU-T T.81), read as far as the brightness of each block of eight by eight: the first coefficient of the first component. Nothing of the picture is kept.
/// </summary>
internal sealed class JpegPicture(ByteReader reader)
{
    private readonly int[] quantization = new int[4];
    private readonly JpegHuffman?[] tables = new JpegHuffman?[8];
    private readonly BlankMeter meter = new();
    private JpegFrame? frame;
    private int restart;
    private bool measured;

    public long Pixels => (long)frame!.Width * frame.Height;

    /// <summary>None where the kind of coding is not one that is read here.</summary>
    public bool? IsBlank => measured ? meter.IsBlank : null;

    /// <summary>As far as the size.</summary>
    public void ReadHead()
    {
        if (reader.Demand16() != 0xFFD8)
        {
            throw new BrokenFile("no JPEG");
        }

        while (frame is null)
        {
            Segment(Marker());
        }
    }

    /// <summary>To the mark at the end, which must be there.</summary>
    public void ReadRest()
    {
        for (var marker = Marker(); marker != 0xD9; marker = Marker())
        {
            Segment(marker);
        }
    }

    private void Segment(int marker)
    {
        if (marker is 0xD8 or 0xD9 or 0x01 or (>= 0xD0 and <= 0xD7))
        {
            throw new BrokenFile("a mark where none may be");
        }

        var end = reader.Position + reader.Demand16();
        switch (marker)
        {
            case 0xC4:
                Tables(end);
                break;
            case 0xDB:
                Quantizations(end);
                break;
            case 0xDD:
                restart = reader.Demand16();
                break;
            case 0xDA:
                Scan();
                return;
            case >= 0xC0 and <= 0xCF and not 0xC8 and not 0xCC:
                frame = frame is null ? JpegFrame.Read(reader, marker) : throw new BrokenFile("two frames");
                break;
        }

        reader.Position = reader.Position <= end && end <= reader.Length ? end : throw new BrokenFile("a segment has another length than it says");
    }

    private int Marker()
    {
        if (reader.Demand() != 0xFF)
        {
            throw new BrokenFile("no mark where one must be");
        }

        int marker;
        while ((marker = reader.Demand()) == 0xFF)
        {
        }

        return marker;
    }

    private void Tables(long end)
    {
        while (reader.Position < end)
        {
            var which = reader.Demand();
            tables[which & 3 | (which >> 4 << 2 & 4)] = JpegHuffman.Read(reader);
        }
    }

    private void Quantizations(long end)
    {
        while (reader.Position < end)
        {
            var which = reader.Demand();
            var wide = which >> 4 != 0;
            quantization[which & 3] = wide ? reader.Demand16() : reader.Demand();
            reader.Position += wide ? 126 : 63;
        }
    }

    private void Scan()
    {
        var chosen = new (JpegComponent Component, JpegHuffman? Dc, JpegHuffman? Ac)[reader.Demand()];
        if (chosen.Length is 0 or > 4 || frame is null)
        {
            throw new BrokenFile("a scan of nothing");
        }

        for (var i = 0; i < chosen.Length; i++)
        {
            var id = reader.Demand();
            var which = reader.Demand();
            var component = frame.Components.FirstOrDefault(c => c.Id == id) ?? throw new BrokenFile("a scan of a component that is not there");
            chosen[i] = (component, tables[which >> 4 & 3], tables[which & 3 | 4]);
        }

        var (first, _, shift) = (reader.Demand(), reader.Demand(), reader.Demand());
        var measures = !measured && frame.IsRead && chosen.Any(c => c.Component == frame.Components[0]) && (!frame.IsProgressive || (first == 0 && shift >> 4 == 0));
        if (measures)
        {
            new JpegScan(reader, frame, restart, shift & 15, dc => meter.Add((dc * quantization[frame.Components[0].Quantization] / 8) + 128)).Read(chosen);
            measured = true;
        }

        SkipToMarker();
    }

    private void SkipToMarker()
    {
        while (true)
        {
            if (reader.Demand() != 0xFF)
            {
                continue;
            }

            var next = reader.Demand();
            if (next is not 0 and not 0xFF and not (>= 0xD0 and <= 0xD7))
            {
                reader.Position -= 2;
                return;
            }

            if (next == 0xFF)
            {
                reader.Position--;
            }
        }
    }
}
