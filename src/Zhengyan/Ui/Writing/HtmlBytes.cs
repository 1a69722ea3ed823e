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

    private const char FirstIdeograph = '\u4E00';
    private const char LastIdeograph = '\u9FA5';

    // What the encoder leaves as it is, asked once; a bit for each character.
    private static readonly uint[] PlainBits = [.. Enumerable.Range(0, (char.MaxValue + 1) / 32).Select(word =>
        Enumerable.Range(0, 32).Where(bit => !char.IsSurrogate((char)((word * 32) + bit)) && !Encoder.WillEncode((word * 32) + bit)).Aggregate(0u, (bits, bit) => bits | (1u << bit)))];

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int length;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    /// <summary>What is markup already.</summary>
    public void Markup(ReadOnlySpan<char> markup)
    {
        Reserve(markup.Length * MostForOneChar);
        length += Encoding.UTF8.GetBytes(markup, bytes.AsSpan(length));
    }

    /// <summary>The start of an element as far as its name, which is nothing beyond ASCII: <c>&lt;p</c>.</summary>
    public void Start(string name)
    {
        Reserve(name.Length + 1);
        bytes[length++] = (byte)'<';
        Ascii(name);
    }

    /// <summary>Its end: <c>&lt;/p&gt;</c>.</summary>
    public void End(string name)
    {
        Reserve(name.Length + 3);
        bytes[length++] = (byte)'<';
        bytes[length++] = (byte)'/';
        Ascii(name);
        bytes[length++] = (byte)'>';
    }

    /// <summary>The name of an attribute that has no value: <c> hidden</c>.</summary>
    public void Attribute(string name)
    {
        Reserve(name.Length + 1);
        bytes[length++] = (byte)' ';
        Ascii(name);
    }

    /// <summary>An attribute with what somebody said or typed.</summary>
    public void Attribute(string name, string value)
    {
        Reserve(name.Length + 3);
        bytes[length++] = (byte)' ';
        Ascii(name);
        bytes[length++] = (byte)'=';
        bytes[length++] = (byte)'"';
        Text(value);
        Sign((byte)'"');
    }

    /// <summary>A sign of markup.</summary>
    public void Sign(byte sign)
    {
        Reserve(1);
        bytes[length++] = sign;
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
        for (; read < text.Length; read++)
        {
            var c = text[read];
            if (c is not (>= FirstIdeograph and <= LastIdeograph) && !IsPlain(c))
            {
                break;
            }

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
                to[written + 2] = (byte)(0x80 | (c & 0x3F));
                to[written + 1] = (byte)(0x80 | ((c >> 6) & 0x3F));
                to[written] = (byte)(0xE0 | (c >> 12));
                written += 3;
            }
        }

        length += written;
        return read;
    }

    private void Ascii(string name)
    {
        var (to, at) = (bytes, length);
        foreach (var c in name)
        {
            to[at++] = (byte)c;
        }

        length = at;
    }

    private static bool IsPlain(char c) => ((PlainBits[c >> 5] >> (c & 31)) & 1) != 0;

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
        if (bytes.Length - length < more)
        {
            Grow(more);
        }
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + more));
        bytes.AsSpan(0, length).CopyTo(larger);
        bytes.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
