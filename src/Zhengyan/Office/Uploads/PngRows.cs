namespace Zhengyan.Documents;

/// <summary>The rows of a picture as PNG and PDF pack them: one after the other, with the filters of PNG undone.</summary>
internal sealed class PngRows(int width, int height, int channels, int depth, WorkLimit limit)
{
    private readonly int pixel = Math.Max(1, channels * depth / 8);
    private readonly int length = checked((int)((((long)width * channels * depth) + 7) / 8));

    public delegate void Take(ReadOnlySpan<byte> row);

    /// <summary>Reads every row; <see cref="EndOfStreamException"/> where some are missing.</summary>
    public void Read(Stream unpacked, bool isPng, Take take)
    {
        var (row, above) = (new byte[length], new byte[length]);
        for (var y = 0; y < height; y++)
        {
            var filter = isPng ? unpacked.ReadByte() : 0;
            unpacked.ReadExactly(row);
            limit.Spend(length);
            Undo(filter, row, above);
            take(row);
            (row, above) = (above, row);
        }
    }

    private void Undo(int filter, byte[] row, byte[] above)
    {
        switch (filter)
        {
            case 0:
                return;
            case > 4 or < 0:
                throw new BrokenFile("no filter of PNG");
        }

        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= pixel ? row[i - pixel] : 0, up = above[i], corner = i >= pixel ? above[i - pixel] : 0;
            row[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        int toLeft = Math.Abs(guess - left), toUp = Math.Abs(guess - up), toCorner = Math.Abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
