using System.IO.Compression;
using System.Text;
using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>What is in the file by name, or why it is not even looked at.</summary>
internal sealed record DocxZip(IReadOnlyDictionary<string, byte[]> Entries, Refusal? Refusal)
{
    // A template is some text and a picture or two; the largest that came in had sixty entries.
    private const int MostEntries = 400;
    private const int LargestEntry = 12 << 20;
    private const int LargestContent = 24 << 20;

    // Compound files: the old .doc, and every Office file with a password.
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Unpacks the file, never further than the limits whatever its headers promise.</summary>
    public static DocxZip Open(byte[] file) => file switch
    {
        { Length: 0 } => new(TemplateRefusals.Empty),
        { Length: > Template.LargestFile } => new(TemplateRefusals.TooLarge),
        _ when file.AsSpan().StartsWith(Compound) => new(file.AsSpan().IndexOf(Encrypted) >= 0 ? TemplateRefusals.Locked : TemplateRefusals.Legacy),
        _ when !file.AsSpan().StartsWith("PK"u8) => new(TemplateRefusals.NoDocument),
        _ => Unpack(file),
    };

    private DocxZip(Refusal refusal) : this(new Dictionary<string, byte[]>(), refusal) { }

    private static DocxZip Unpack(byte[] file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Count > MostEntries ? new(TemplateRefusals.Bomb) : Unpack(zip);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            // A damaged archive is met in whatever way its bytes happen to be wrong; the answer is the same.
            return new(TemplateRefusals.Damaged);
        }
    }

    private static DocxZip Unpack(ZipArchive zip)
    {
        var entries = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var left = (long)LargestContent;
        foreach (var entry in zip.Entries)
        {
            if (!IsPlain(entry.FullName) || entries.ContainsKey(entry.FullName))
            {
                return new(TemplateRefusals.WrongNames);
            }

            if (entry.FullName.EndsWith('/'))
            {
                continue;
            }

            if (Read(entry, Math.Min(left, LargestEntry)) is not { } content)
            {
                return new(TemplateRefusals.Bomb);
            }

            left -= content.Length;
            entries.Add(entry.FullName, content);
        }

        return new(entries, null);
    }

    private static byte[]? Read(ZipArchiveEntry entry, long most)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        var piece = new byte[16384];
        int read;
        while ((read = from.Read(piece)) > 0)
        {
            if (to.Length + read > most)
            {
                return null;
            }

            to.Write(piece, 0, read);
        }

        return to.ToArray();
    }

    // Names are only compared here, and never become a path; whoever unpacks the file elsewhere is to be safe too.
    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= 200 && !name.StartsWith('/') && !name.Any(c => c is '\\' or ':' or < ' ')
        && !name.Split('/').Any(step => step is "." or "..");
}
