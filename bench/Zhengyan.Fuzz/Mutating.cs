using System.Text;

namespace Zhengyan.Fuzz;

/// <summary>Makes the cases of a target: a seed, changed in one to five places in its archive, its texts or its bytes. The same number gives the same case.</summary>
internal sealed class Mutating(Target target, int seed)
{
    private static readonly string[] Names =
    [
        "../../x", "/etc/passwd", "C:\\x", "word\\document.xml", "word/document.xml", "WORD/DOCUMENT.XML", "_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml", "word/vbaProject.bin",
        "word/", "a\u0000b", "word/media/image1.png", "word/embeddings/oleObject1.bin", "docProps/core.xml", "con", ".", "..",
    ];

    private readonly IReadOnlyList<IReadOnlyList<Zip.Piece>> unpacked = [.. target.Seeds.Select(Zip.Unpack)];

    /// <summary>The case of that number.</summary>
    public byte[] Case(long number)
    {
        var random = new Random(unchecked((seed * 486187739) ^ (int)(number * 16777619) ^ (int)(number >> 32)));
        var which = random.Next(target.Seeds.Count);
        var inside = unpacked[which].Count > 0 && random.Next(10) < 7;
        var file = inside ? Repacked([.. unpacked[which]], random) : target.Seeds[which];
        for (var i = inside ? random.Next(10) == 0 ? 1 : 0 : random.Next(1, 6); i > 0; i--)
        {
            file = Bytes(file, random);
        }

        return file;
    }

    private byte[] Repacked(List<Zip.Piece> pieces, Random random)
    {
        for (var i = random.Next(1, 4); i > 0 && pieces.Count > 0; i--)
        {
            var at = random.Next(pieces.Count);
            switch (random.Next(20))
            {
                case 0:
                    pieces.RemoveAt(at);
                    break;
                case 1:
                    pieces.Add(pieces[at] with { Name = Names[random.Next(Names.Length)] });
                    break;
                case 2:
                    pieces[at] = pieces[at] with { Name = Names[random.Next(Names.Length)] };
                    break;
                case 3:
                    pieces[at] = pieces[at] with { Content = Bytes(pieces[at].Content, random) };
                    break;
                default:
                    pieces[at] = pieces[at] with { Content = Encoding.UTF8.GetBytes(Text(Encoding.UTF8.GetString(pieces[at].Content), random)) };
                    break;
            }
        }

        return Zip.Pack(pieces, compressed: random.Next(8) == 0);
    }

    private string Text(string text, Random random)
    {
        if (random.Next(2) == 0)
        {
            var behind = Math.Max(0, text.IndexOf('>', random.Next(text.Length + 1)) + 1);
            return text.Insert(behind, target.Wholes[random.Next(target.Wholes.Count)]);
        }

        // Half of the time where a tag begins or ends, where a change is more likely to leave something that can still be read.
        var from = random.Next(text.Length + 1);
        from = random.Next(2) == 0 ? from : Math.Max(0, text.IndexOf(random.Next(2) == 0 ? '<' : '>', from) + 1);
        var length = Math.Min(text.Length - from, random.Next(1, 40));
        var word = target.Words[random.Next(target.Words.Count)];
        return random.Next(7) switch
        {
            0 => text.Remove(from, length),
            1 => text.Insert(from, text.Substring(from, length)),
            2 => text.Insert(random.Next(text.Length + 1), text.Substring(from, length)),
            3 when random.Next(20) == 0 => text.Insert(from, string.Concat(Enumerable.Repeat(word, random.Next(300)))),
            4 => string.Concat(text.AsSpan(0, from), word, text.AsSpan(from + length)),
            5 when from < text.Length => string.Concat(text.AsSpan(0, from), ((char)random.Next(0x10000)).ToString(), text.AsSpan(from + 1)),
            _ => text.Insert(from, word),
        };
    }

    // Words of formats that are not text are bytes, a letter each.
    private static byte[] Letters(string word) => (word.All(c => c <= 0xFF) ? Encoding.Latin1 : Encoding.UTF8).GetBytes(word);

    private byte[] Bytes(byte[] file, Random random)
    {
        if (file.Length == 0)
        {
            return [(byte)random.Next(256)];
        }

        var at = random.Next(file.Length);
        var length = Math.Min(file.Length - at, random.Next(1, 64));
        byte[] copy;
        switch (random.Next(8))
        {
            case 0:
                return file[..at];
            case 1 when random.Next(2) == 0:
                return [.. file[..at], .. Letters(target.Words[random.Next(target.Words.Count)]), .. file[at..]];
            case 1:
                return [.. file[..at], .. file[(at + length)..]];
            case 2:
                return [.. file[..at], .. file[at..(at + length)], .. file[at..]];
            case 3:
                var other = target.Seeds[random.Next(target.Seeds.Count)];
                return [.. file[..at], .. other[random.Next(other.Length)..]];
            case 4:
                copy = [.. file];
                random.NextBytes(copy.AsSpan(at, length));
                return copy;
            case 5:
                copy = [.. file];
                copy.AsSpan(at, Math.Min(4, length)).Fill(random.Next(2) == 0 ? (byte)0xFF : (byte)0);
                return copy;
            case 6:
                copy = [.. file];
                copy[at] = (byte)random.Next(256);
                return copy;
            default:
                copy = [.. file];
                copy[at] ^= (byte)(1 << random.Next(8));
                return copy;
        }
    }
}
