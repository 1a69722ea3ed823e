using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Zhengyan.Ui;

/// <summary>A page on its way to the browser: UTF-8 in one buffer that grows, and is handed back once the page has been sent.</summary>
internal sealed class HtmlBytes : IDisposable
{
    private const int Usual = 64 * 1024;
    private const int MostForOneChar = 3;
    private const int MostForOneEncoded = 16;

    // Chinese is written as it is: as numbers it would be three times as long.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // What the encoder leaves as it is, asked once.
    private static readonly bool[] IsPlain = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => !char.IsSurrogate((char)c) && !Encoder.WillEncode(c))];

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int length;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    /// <summary>What is markup already.</summary>
    public void Markup(ReadOnlySpan<char> markup)
    {
        Reserve(markup.Length * MostForOneChar);
        length += Encoding.UTF8.GetBytes(markup, bytes.AsSpan(length));
    }

    /// <summary>A name of an element or attribute, or a sign of markup: nothing beyond ASCII.</summary>
    public void Name(string name)
    {
        Reserve(name.Length);
        var to = bytes.AsSpan(length, name.Length);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = (byte)name[i];
        }

        length += to.Length;
    }

    /// <summary>What somebody said or typed: nothing of it becomes markup.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            text = text[Plain(text)..];
            if (!text.IsEmpty)
            {
                text = text[Encoded(text)..];
            }
        }
    }

    public void Dispose()
    {
        // Nobody who rents it next finds in it what a page said.
        bytes.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(bytes);
    }

    // Writes what comes before the next character that must be encoded, which is nearly always all; gives how much that was.
    private int Plain(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * MostForOneChar);
        var to = bytes.AsSpan(length);
        var (read, written) = (0, 0);
        for (; read < text.Length && IsPlain[text[read]]; read++)
        {
            int c = text[read];
            if (c < 0x80)
            {
                to[written++] = (byte)c;
            }
            else if (c < 0x800)
            {
                to[written++] = (byte)(0xC0 | (c >> 6));
                to[written++] = (byte)(0x80 | (c & 0x3F));
            }
            else
            {
                to[written++] = (byte)(0xE0 | (c >> 12));
                to[written++] = (byte)(0x80 | ((c >> 6) & 0x3F));
                to[written++] = (byte)(0x80 | (c & 0x3F));
            }
        }

        length += written;
        return read;
    }

    // Writes one character that must be encoded, which may be a pair; gives how much that was.
    private int Encoded(ReadOnlySpan<char> text)
    {
        var one = text[..(text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1)];
        Span<char> encoded = stackalloc char[MostForOneEncoded];
        Encoder.Encode(one, encoded, out _, out var written);
        Markup(encoded[..written]);
        return one.Length;
    }

    private void Reserve(int more)
    {
        if (bytes.Length - length >= more)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + more));
        bytes.AsSpan(0, length).CopyTo(larger);
        bytes.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
