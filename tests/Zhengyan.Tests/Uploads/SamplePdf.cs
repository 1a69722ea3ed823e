using System.Globalization;
using System.Text;

namespace Zhengyan.Tests.Uploads;

/// <summary>A PDF, object by object.</summary>
internal sealed class SamplePdf
{
    private readonly List<byte[]> objects = [[], []];
    private readonly List<int> pages = [];
    private string catalog = "";
    private string trailer = "";

    /// <summary>Adds an object and gives its number.</summary>
    public int Add(string value)
    {
        objects.Add(Encoding.Latin1.GetBytes(value));
        return objects.Count;
    }

    public int AddStream(string dictionary, byte[] content)
    {
        objects.Add([.. Encoding.Latin1.GetBytes(Invariant($"<< {dictionary} /Length {content.Length} >>\nstream\n")), .. content, .. "\nendstream"u8]);
        return objects.Count;
    }

    public SamplePdf Page(string content, string resources = "", string more = "")
    {
        var stream = AddStream("", Encoding.Latin1.GetBytes(content));
        pages.Add(Add(Invariant($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >> /Contents {stream} 0 R {more} >>")));
        return this;
    }

    /// <summary>A page that shows one picture.</summary>
    public SamplePdf Picture(string dictionary, byte[] content)
    {
        var picture = AddStream($"/Type /XObject /Subtype /Image {dictionary}", content);
        return Page("q 595 0 0 842 0 0 cm /Im0 Do Q", Invariant($"/XObject << /Im0 {picture} 0 R >>"));
    }

    public SamplePdf Written() => Page("BT /F1 12 Tf 72 700 Td (Hello) Tj ET");

    public SamplePdf Pages(int count)
    {
        var stream = AddStream("", []);
        for (var i = 0; i < count; i++)
        {
            pages.Add(Add(Invariant($"<< /Type /Page /Parent 2 0 R /Contents {stream} 0 R >>")));
        }

        return this;
    }

    public SamplePdf Catalog(string more)
    {
        catalog = more;
        return this;
    }

    public SamplePdf Trailer(string more)
    {
        trailer = more;
        return this;
    }

    public byte[] Build()
    {
        objects[0] = Encoding.Latin1.GetBytes($"<< /Type /Catalog /Pages 2 0 R {catalog} >>");
        objects[1] = Encoding.Latin1.GetBytes(Invariant($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(p => Invariant($"{p} 0 R")))}] >>"));
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\u00E2\u00E3\n"u8);
        var places = new List<long>();
        foreach (var (value, number) in objects.Select((o, i) => (o, i + 1)))
        {
            places.Add(file.Position);
            file.Write(Encoding.Latin1.GetBytes(Invariant($"{number} 0 obj\n")));
            file.Write(value);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Position;
        file.Write(Encoding.Latin1.GetBytes(Invariant($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => Invariant($"{p:D10} 00000 n \n")))}")));
        file.Write(Encoding.Latin1.GetBytes(Invariant($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n")));
        return file.ToArray();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
