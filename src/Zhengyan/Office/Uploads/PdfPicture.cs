using System.IO.Compression;

namespace Zhengyan.Documents;

/// <summary>Whether a picture in a PDF is an empty sheet. Fax codes, JBIG2 and JPEG 2000 are not read here, so of these it cannot be said.</summary>
internal sealed class PdfPicture(PdfObjects objects, WorkLimit limit)
{
    public bool? IsBlank((PdfDictionary Dictionary, PdfPlace Place) picture)
    {
        using var raw = objects.Raw(picture.Place);
        return objects.Filters(picture.Dictionary) switch
        {
            ["DCTDecode" or "DCT"] => JpegCheck.IsBlank(raw, limit),
            ["FlateDecode" or "Fl"] => OfRows(picture.Dictionary, raw),
            _ => null,
        };
    }

    private bool? OfRows(PdfDictionary picture, Stream raw)
    {
        var channels = Channels(picture.GetValueOrDefault("ColorSpace"));
        if (Number(picture, "Width") is not { } width || Number(picture, "Height") is not { } height || Number(picture, "BitsPerComponent") is not { } depth
            || channels == 0 || depth is not (1 or 8) || (depth == 1 && channels > 1) || (long)width * height > PngCheck.MostPixels)
        {
            return null;
        }

        var packing = objects.Dictionary(picture.GetValueOrDefault("DecodeParms"));
        var predictor = packing is null ? 1 : Number(packing, "Predictor") ?? 1;
        if (predictor is not 1 and < 10)
        {
            return null;
        }

        var meter = new BlankMeter();
        using var unpacked = new ZLibStream(raw, CompressionMode.Decompress);
        new PngRows(width, height, channels, depth, limit).Read(unpacked, isPng: predictor >= 10, row =>
        {
            for (var x = 0; x < width; x++)
            {
                meter.Add(depth == 1 ? (row[x / 8] >> (7 - (x % 8)) & 1) * 255 : Brightness(row.Slice(x * channels, channels)));
            }
        });
        return meter.IsBlank;
    }

    private static int Brightness(ReadOnlySpan<byte> pixel)
    {
        var sum = 0;
        foreach (var value in pixel)
        {
            sum += value;
        }

        return sum / pixel.Length;
    }

    private int Channels(object? space) => objects.Resolve(space) switch
    {
        PdfName { Value: "DeviceGray" or "G" } => 1,
        PdfName { Value: "DeviceRGB" or "RGB" } => 3,
        PdfName { Value: "DeviceCMYK" or "CMYK" } => 4,
        List<object?> and [var kind, ..] when kind is PdfName { Value: "CalGray" } => 1,
        List<object?> and [var kind, ..] when kind is PdfName { Value: "CalRGB" } => 3,
        List<object?> and [PdfName { Value: "ICCBased" }, var profile, ..] => Number(objects.Dictionary(profile) ?? [], "N") is (1 or 3 or 4) and var n ? n : 0,
        _ => 0,
    };

    private int? Number(PdfDictionary dictionary, string key) => objects.Resolve(dictionary.GetValueOrDefault(key)) is double and > 0 and < 100_000 and var number ? (int)number : null;
}
