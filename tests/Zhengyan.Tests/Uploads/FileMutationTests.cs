using System.Diagnostics;
using System.Text;
using Zhengyan.Documents;

namespace Zhengyan.Tests.Uploads;

/// <summary>Whatever is changed in a file, there is an answer and soon: no exception, no hang.</summary>
public sealed class FileMutationTests
{
    private const int Cases = 6_000;

    private static readonly (string Name, byte[] Content)[] Samples =
    [
        ("a.pdf", new SamplePdf().Written().Page("q 1 g 0 0 9 9 re f Q").Picture("/Width 480 /Height 640 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode", SampleJpeg.Sheet()).Build()),
        ("b.pdf", Packed()),
        ("a.jpg", SampleJpeg.Of(12, 12, (x, y) => (x * y) % 200)),
        ("b.jpg", SampleJpeg.Of(12, 12, (x, y) => (x * y) % 200, progressive: true, restart: 5)),
        ("a.png", SamplePng.Of(40, 30, (x, y) => (x * y) % 256)),
        ("a.docx", SampleOffice.Docx(("word/styles.xml", "<w:styles xmlns:w='x'/>"))),
        ("a.xlsx", SampleOffice.Xlsx(("xl/_rels/workbook.xml.rels", SampleOffice.Relation("worksheet", "sheet1.xml")))),
    ];

    [Fact]
    public void A_file_that_was_spoilt_anyhow_has_a_verdict_and_hangs_nobody()
    {
        var random = new Random(20261126);
        for (var i = 0; i < Cases; i++)
        {
            var (name, content) = Samples[i % Samples.Length];
            var spoilt = Spoil(content, random);
            var begun = Stopwatch.GetTimestamp();
            using var stream = new MemoryStream(spoilt);
            try
            {
                FileCheck.Of(name, stream);
            }
            catch (Exception thrown)
            {
                Assert.Fail($"case {i}, {name}: {thrown}\n{Convert.ToBase64String(spoilt)}");
            }

            Assert.True(Stopwatch.GetElapsedTime(begun).TotalSeconds < 60, $"case {i}, {name}, took {Stopwatch.GetElapsedTime(begun)}");
        }
    }

    private static byte[] Packed()
    {
        var pdf = new SamplePdf().Written();
        pdf.AddStream("/Type /ObjStm /N 2 /First 10 /Filter /FlateDecode", SamplePng.Packed(Encoding.Latin1.GetBytes("90 0 91 9 << /A 1 >> [1 2 3]")));
        return pdf.Build();
    }

    private static byte[] Spoil(byte[] content, Random random)
    {
        var spoilt = content.ToList();
        for (var changes = random.Next(1, 6); changes > 0 && spoilt.Count > 0; changes--)
        {
            var at = random.Next(spoilt.Count);
            switch (random.Next(6))
            {
                case 0:
                    spoilt[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    spoilt[at] = (byte)random.Next(256);
                    break;
                case 2:
                    spoilt.RemoveRange(at, Math.Min(random.Next(1, 40), spoilt.Count - at));
                    break;
                case 3:
                    spoilt.InsertRange(at, spoilt.GetRange(at, Math.Min(random.Next(1, 60), spoilt.Count - at)));
                    break;
                case 4:
                    spoilt.InsertRange(at, Encoding.Latin1.GetBytes(new[] { "<<", "[", "(", "9999999999", " 0 R", "/Kids", "endstream", "%", "\xFF\xDA", "-1" }[random.Next(10)]));
                    break;
                default:
                    spoilt.RemoveRange(at, spoilt.Count - at);
                    break;
            }
        }

        return [.. spoilt];
    }
}
