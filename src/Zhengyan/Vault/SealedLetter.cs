using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Zhengyan.Rules;

namespace Zhengyan.Vault;

/// <summary>
/// The raw letter as its envelope holds it: its text and its scans, one content, so that one opening shows both. The first byte is one that no text begins with, the second the version of the
/// form; then the text, and of each scan its name, its type and its bytes, each after its length. Envelopes from before hold a text and nothing else, and are read as that.
/// </summary>
internal sealed record SealedLetter(string Text, IReadOnlyList<LetterScan> Scans)
{
    // Never part of UTF-8.
    private const byte NoText = 0xFF;
    private const byte Form = 1;
    private const int Head = 2;

    /// <summary>In one piece that is as long as it must be: growing, it would leave copies behind.</summary>
    public byte[] ToBytes()
    {
        var text = Encoding.UTF8.GetBytes(Text);
        List<ReadOnlyMemory<byte>> pieces = [text, .. Scans.SelectMany(Pieces)];
        var all = new byte[Head + pieces.Sum(p => sizeof(int) + p.Length)];
        (all[0], all[1]) = (NoText, Form);
        var rest = all.AsSpan(Head);
        foreach (var piece in pieces)
        {
            BinaryPrimitives.WriteInt32BigEndian(rest, piece.Length);
            piece.Span.CopyTo(rest[sizeof(int)..]);
            rest = rest[(sizeof(int) + piece.Length)..];
        }

        CryptographicOperations.ZeroMemory(text);
        return all;
    }

    /// <summary>What these bytes say; the scans are read where they lie, and are gone when the bytes are.</summary>
    public static SealedLetter FromBytes(ReadOnlyMemory<byte> content)
    {
        if (content.IsEmpty || content.Span[0] != NoText)
        {
            return new(Encoding.UTF8.GetString(content.Span), []);
        }

        if (content.Length < Head || content.Span[1] != Form)
        {
            throw new CryptographicException("the letter was sealed in a form that is not known here");
        }

        var rest = content[Head..];
        var text = Encoding.UTF8.GetString(Take(ref rest).Span);
        var scans = new List<LetterScan>();
        while (!rest.IsEmpty)
        {
            scans.Add(new(Encoding.UTF8.GetString(Take(ref rest).Span), Encoding.UTF8.GetString(Take(ref rest).Span), Take(ref rest)));
        }

        return new(text, scans);
    }

    private static ReadOnlyMemory<byte>[] Pieces(LetterScan scan) => [Encoding.UTF8.GetBytes(scan.Name), Encoding.UTF8.GetBytes(scan.MediaType), scan.Content];

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> rest)
    {
        var length = rest.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32BigEndian(rest.Span);
        if (length < 0 || length > rest.Length - sizeof(int))
        {
            throw new CryptographicException("the letter breaks off");
        }

        var piece = rest.Slice(sizeof(int), length);
        rest = rest[(sizeof(int) + length)..];
        return piece;
    }
}
