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

    // Chinese is written as it is: as numbers it would be three times as long.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly char[] encoded = ArrayPool<char>.Shared.Rent(1024);
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int length;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    /// <summary>What is markup already.</summary>
    public void Markup(ReadOnlySpan<char> markup)
    {
        if (bytes.Length - length < markup.Length * MostForOneChar)
        {
            Grow(markup.Length * MostForOneChar);
        }

        length += Encoding.UTF8.GetBytes(markup, bytes.AsSpan(length));
    }

    /// <summary>A name of an element or attribute, or a sign of markup: nothing beyond ASCII.</summary>
    public void Name(string name)
    {
        if (bytes.Length - length < name.Length)
        {
            Grow(name.Length);
        }

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
            Encoder.Encode(text, encoded, out var read, out var written);
            Markup(encoded.AsSpan(0, written));
            text = text[read..];
        }
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(encoded);
        // Nobody who rents it next finds in it what a page said.
        bytes.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(bytes);
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
