using System.Collections;
using System.Text;
using QRCoder;

namespace Zhengyan.Features;

/// <summary>A QR code as the path of a drawing, one unit a module, with the quiet margin around it.</summary>
public sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            BitArray row = code.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                if (row[x])
                {
                    path.Append('M').Append(x).Append(' ').Append(y).Append("h1v1h-1z");
                }
            }
        }

        return new(code.ModuleMatrix.Count, path.ToString());
    }
}
