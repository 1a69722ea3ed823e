using System.Globalization;
using System.Text;

namespace Zhengyan.Documents;

/// <summary>A reference to an object of the file.</summary>
internal sealed record PdfReference(int Number);

/// <summary>A name, its escapes undone: <c>/J#53</c> is <c>JS</c>.</summary>
internal sealed record PdfName(string Value);

/// <summary>A word that is no value: an operator, or a mark of the file's structure.</summary>
internal sealed record PdfWord(string Value);

/// <summary>A string, of which only is asked whether anything stands in it.</summary>
internal sealed record PdfString(int Length);

/// <summary>A dictionary.</summary>
internal sealed class PdfDictionary : Dictionary<string, object?>
{
    public PdfDictionary() : base(StringComparer.Ordinal)
    {
    }

    public string? Name(string key) => (this.GetValueOrDefault(key) as PdfName)?.Value;
}

/// <summary>Reads the values and words of a PDF one after the other (ISO 32000, 7.2 and 7.3). Numbers are doubles.</summary>
internal sealed class PdfLexer(ByteReader reader)
{
    private const int Deepest = 64;
    private const int LongestWord = 255;
    private const int MostItems = 200_000;

    private static readonly object EndOfArray = new();
    private static readonly object EndOfDictionary = new();

    /// <summary>The end of the file.</summary>
    public static object End { get; } = new();

    public ByteReader Bytes => reader;

    /// <summary>The next value or word; a closing bracket that nothing opened is passed over.</summary>
    public object? Next()
    {
        object? next;
        do
        {
            next = Next(0);
        }
        while (next == EndOfArray || next == EndOfDictionary);
        return next;
    }

    public void SkipSpace()
    {
        for (var next = reader.Peek(); ; next = reader.Peek())
        {
            if (next == '%')
            {
                while (reader.Peek() is >= 0 and not '\r' and not '\n')
                {
                    reader.Next();
                }
            }
            else if (IsSpace(next))
            {
                reader.Next();
            }
            else
            {
                return;
            }
        }
    }

    private object? Next(int depth)
    {
        SkipSpace();
        var first = reader.Next();
        switch (first)
        {
            case < 0:
                return End;
            case '/':
                return new PdfName(Name());
            case '(':
                return Literal();
            case '[':
                return Items(EndOfArray, depth);
            case ']':
                return EndOfArray;
            case '<' when reader.Peek() == '<':
                reader.Next();
                return Dictionary(Items(EndOfDictionary, depth));
            case '<':
                return Hexadecimal();
            case '>' when reader.Peek() == '>':
                reader.Next();
                return EndOfDictionary;
            case '>' or ')' or '{' or '}':
                return new PdfWord(((char)first).ToString());
            default:
                return Value(Word(first));
        }
    }

    private List<object?> Items(object end, int depth)
    {
        if (depth == Deepest)
        {
            throw new BrokenFile("values within values without end");
        }

        var items = new List<object?>();
        for (var item = Next(depth + 1); item != end; item = Next(depth + 1))
        {
            if (item == End || item == EndOfArray || item == EndOfDictionary || items.Count == MostItems)
            {
                throw new BrokenFile("a bracket that is not closed");
            }

            if (item is PdfWord { Value: "R" } && items is [.., double number, double])
            {
                items.RemoveRange(items.Count - 2, 2);
                items.Add(new PdfReference(number is >= 0 and <= int.MaxValue ? (int)number : -1));
            }
            else
            {
                items.Add(item);
            }
        }

        return items;
    }

    private static PdfDictionary Dictionary(List<object?> items)
    {
        var dictionary = new PdfDictionary();
        for (var i = 0; i + 1 < items.Count; i += 2)
        {
            dictionary[items[i] is PdfName key ? key.Value : throw new BrokenFile("a key that is no name")] = items[i + 1];
        }

        return dictionary;
    }

    private string Name()
    {
        var name = new StringBuilder();
        while (reader.Peek() is >= 0 and var next && IsRegular(next))
        {
            reader.Next();
            if (next == '#' && Digit(reader.Peek()) is >= 0 and var high)
            {
                reader.Next();
                next = Digit(reader.Peek()) is >= 0 and var low && reader.Next() >= 0 ? (high << 4) | low : high;
            }

            if (name.Length < LongestWord)
            {
                name.Append((char)next);
            }
        }

        return name.ToString();
    }

    private PdfString Literal()
    {
        var (length, open) = (0, 1);
        while (true)
        {
            switch (reader.Demand())
            {
                case '\\':
                    reader.Demand();
                    length++;
                    break;
                case '(':
                    open++;
                    break;
                case ')' when --open == 0:
                    return new(length);
                case not (' ' or 0):
                    length++;
                    break;
            }
        }
    }

    private PdfString Hexadecimal()
    {
        var length = 0;
        for (var next = reader.Demand(); next != '>'; next = reader.Demand())
        {
            length += Digit(next) > 0 ? 1 : 0;
        }

        return new(length);
    }

    private string Word(int first)
    {
        var word = new StringBuilder().Append((char)first);
        while (reader.Peek() is >= 0 and var next && IsRegular(next) && word.Length < LongestWord)
        {
            word.Append((char)reader.Next());
        }

        return word.ToString();
    }

    private static object? Value(string word) => word switch
    {
        "true" => true,
        "false" => false,
        "null" => null,
        _ when word[0] is '+' or '-' or '.' or (>= '0' and <= '9') && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => new PdfWord(word),
    };

    private static int Digit(int hex) => hex switch
    {
        >= '0' and <= '9' => hex - '0',
        >= 'A' and <= 'F' => hex - 'A' + 10,
        >= 'a' and <= 'f' => hex - 'a' + 10,
        _ => -1,
    };

    private static bool IsSpace(int next) => next is 0 or '\t' or '\n' or '\f' or '\r' or ' ';

    private static bool IsRegular(int next) => !IsSpace(next) && next is not ('(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%');
}
