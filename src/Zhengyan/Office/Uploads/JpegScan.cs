namespace Zhengyan.Documents;

/// <summary>One pass over a picture's blocks.</summary>
internal sealed class JpegScan(ByteReader reader, JpegFrame frame, int restart, int shift, Action<int> measure)
{
    private readonly JpegBits bits = new(reader);

    public void Read((JpegComponent Component, JpegHuffman? Dc, JpegHuffman? Ac)[] chosen)
    {
        var predicted = new int[chosen.Length];
        var alone = chosen.Length == 1;
        var (across, down) = alone
            ? (Blocks(frame.Width, chosen[0].Component.Across, frame.MostAcross), Blocks(frame.Height, chosen[0].Component.Down, frame.MostDown))
            : (Divide(frame.Width, 8 * frame.MostAcross), Divide(frame.Height, 8 * frame.MostDown));
        for (var unit = 0L; unit < (long)across * down; unit++)
        {
            if (restart > 0 && unit > 0 && unit % restart == 0)
            {
                bits.Restart();
                Array.Clear(predicted);
            }

            for (var i = 0; i < chosen.Length; i++)
            {
                var (component, dc, ac) = chosen[i];
                for (var block = alone ? 1 : component.Across * component.Down; block > 0; block--)
                {
                    predicted[i] += Block(dc, ac);
                    if (component == frame.Components[0])
                    {
                        measure(predicted[i] << (frame.IsProgressive ? shift : 0));
                    }
                }
            }
        }
    }

    private int Block(JpegHuffman? dc, JpegHuffman? ac)
    {
        var length = (dc ?? throw new BrokenFile("a table is missing")).Decode(bits);
        var difference = length <= 16 ? bits.Signed(length) : throw new BrokenFile("a difference of too many bits");
        for (var k = 1; !frame.IsProgressive && k < 64; k++)
        {
            var symbol = (ac ?? throw new BrokenFile("a table is missing")).Decode(bits);
            var (run, size) = (symbol >> 4, symbol & 15);
            if (size == 0 && run < 15)
            {
                break;
            }

            k += run;
            bits.Signed(size);
        }

        return difference;
    }

    private static int Blocks(int length, int own, int most) => Divide(Divide(length * own, most), 8);

    private static int Divide(int length, int by) => (length + by - 1) / by;
}
