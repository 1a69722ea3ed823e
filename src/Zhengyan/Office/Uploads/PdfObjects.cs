using System.IO.Compression;

namespace Zhengyan.Documents;

/// <summary>Where an object stands: in the file, or within an object stream; and where its stream is, where it has one.</summary>
internal readonly record struct PdfPlace(long Start, long StreamStart, long StreamLength, int Within = -1);

/// <summary>
/// The objects of a PDF, found by going through the whole file and not by believing its table of contents. Of two with one number the later one counts.
/// </summary>
internal sealed class PdfObjects(Stream content, WorkLimit limit)
{
    private const int MostObjects = 1_000_000;
    private const int MostUnpacked = 64 << 20;
    private const int Kept = 4;

    private readonly PdfLexer lexer = new(new(content, limit));
    private readonly Dictionary<int, PdfPlace> places = [];
    private readonly LinkedList<(int Number, byte[] Content)> unpacked = [];

    /// <summary>What the ends of the file say of the whole: later ones over earlier ones.</summary>
    public PdfDictionary Trailer { get; } = [];

    /// <summary>Goes through the file; every value that stands in it is shown.</summary>
    public void Scan(Action<object?> look)
    {
        object? before = null, beforeThat = null;
        for (var token = lexer.Next(); token != PdfLexer.End; token = lexer.Next())
        {
            switch (token)
            {
                case PdfWord { Value: "obj" } when before is double && beforeThat is double and >= 0 and <= int.MaxValue and var number:
                    Keep((int)number, Read(look));
                    break;
                case PdfWord { Value: "trailer" } when lexer.Next() is PdfDictionary trailer:
                    look(trailer);
                    Note(trailer);
                    break;
            }

            (beforeThat, before) = (before, token);
        }
    }

    /// <summary>Unpacks the streams in which other objects are packed, and shows what stands in them.</summary>
    public void ScanPacked(Action<object?> look)
    {
        foreach (var (number, place) in places.Where(p => p.Value.StreamStart > 0).OrderBy(p => p.Value.Start).ToList())
        {
            if (Value(place) is not PdfDictionary { } dictionary || dictionary.Name("Type") != "ObjStm"
                || dictionary.GetValueOrDefault("First") is not double first || dictionary.GetValueOrDefault("N") is not double count)
            {
                continue;
            }

            var inner = new PdfLexer(new(new MemoryStream(Packed(number)), limit));
            var offsets = Enumerable.Range(0, (int)Math.Clamp(count, 0, MostObjects)).Select(_ => (Number: inner.Next(), Offset: inner.Next()))
                .TakeWhile(o => o is (double and >= 0 and <= int.MaxValue, double and >= 0 and <= MostUnpacked)).ToList();
            foreach (var (own, offset) in offsets)
            {
                inner.Bytes.Position = (long)((double)offset! + first);
                look(inner.Next());
                if (!IsLater((int)(double)own!, place.Start))
                {
                    Keep((int)(double)own!, new((long)((double)offset + first), 0, 0, number));
                }
            }
        }
    }

    /// <summary>What a reference stands for, through as many references as lead on; the value itself where it is none.</summary>
    public object? Resolve(object? value)
    {
        for (var steps = 0; value is PdfReference reference; steps++)
        {
            value = steps < 16 && places.TryGetValue(reference.Number, out var place) ? Value(place) : null;
        }

        return value;
    }

    public PdfDictionary? Dictionary(object? value) => Resolve(value) as PdfDictionary;

    /// <summary>The place of the stream of an object; none where it has none.</summary>
    public (PdfDictionary Dictionary, PdfPlace Place)? Stream(object? value) =>
        value is PdfReference reference && places.TryGetValue(reference.Number, out var place) && place.StreamStart > 0 && Value(place) is PdfDictionary dictionary
            ? (dictionary, place)
            : null;

    /// <summary>The bytes of a stream as they stand in the file.</summary>
    public Stream Raw(PdfPlace place) => new PieceStream(content, [(place.StreamStart, place.StreamLength)]);

    /// <summary>The names of the filters of a stream, from the outermost on.</summary>
    public IReadOnlyList<string> Filters(PdfDictionary dictionary) => Resolve(dictionary.GetValueOrDefault("Filter") ?? dictionary.GetValueOrDefault("F")) switch
    {
        PdfName name => [name.Value],
        List<object?> list => [.. list.Select(f => (Resolve(f) as PdfName)?.Value ?? "")],
        _ => [],
    };

    /// <summary>A stream unpacked; none where its filters are not ones that are undone here.</summary>
    public byte[]? Unpack((PdfDictionary Dictionary, PdfPlace Place) stream, WorkLimit limit)
    {
        var filters = Filters(stream.Dictionary);
        if (filters.Count > 1 || (filters.Count == 1 && filters[0] is not ("FlateDecode" or "Fl")) || (Dictionary(stream.Dictionary.GetValueOrDefault("DecodeParms"))?.ContainsKey("Predictor") ?? false))
        {
            return null;
        }

        using var raw = Raw(stream.Place);
        using var bytes = new MemoryStream();
        using var source = filters.Count == 0 ? raw : new ZLibStream(raw, CompressionMode.Decompress);
        var some = new byte[16 << 10];
        for (int read; (read = source.Read(some)) > 0;)
        {
            limit.Spend(read);
            bytes.Write(some, 0, read);
            if (bytes.Length > MostUnpacked)
            {
                throw new TooMuchWork();
            }
        }

        return bytes.ToArray();
    }

    private PdfPlace Read(Action<object?> look)
    {
        var start = lexer.Bytes.Position;
        var value = lexer.Next();
        look(value);
        if (value is not PdfDictionary dictionary)
        {
            return new(start, 0, 0);
        }

        var end = lexer.Bytes.Position;
        if (lexer.Next() is not PdfWord { Value: "stream" })
        {
            lexer.Bytes.Position = end;
            return new(start, 0, 0);
        }

        if (dictionary.Name("Type") == "XRef")
        {
            Note(dictionary);
        }

        if (lexer.Bytes.Peek() == '\r')
        {
            lexer.Bytes.Next();
        }

        if (lexer.Bytes.Peek() == '\n')
        {
            lexer.Bytes.Next();
        }

        var from = lexer.Bytes.Position;
        return new(start, from, PdfStreamEnd.Find(lexer, from, dictionary.GetValueOrDefault("Length") is double length ? (long)length : null));
    }

    private void Keep(int number, PdfPlace place) => places[number] = places.Count < MostObjects ? place : throw new TooMuchWork();

    private bool IsLater(int number, long start) =>
        places.TryGetValue(number, out var known) && (known.Within < 0 ? known.Start : places[known.Within].Start) > start;

    private void Note(PdfDictionary trailer)
    {
        foreach (var (key, value) in trailer)
        {
            Trailer[key] = value;
        }
    }

    private object? Value(PdfPlace place)
    {
        var own = place.Within < 0 ? lexer : new PdfLexer(new(new MemoryStream(Packed(place.Within)), limit));
        own.Bytes.Position = place.Start;
        return own.Next();
    }

    private byte[] Packed(int number)
    {
        if (unpacked.FirstOrDefault(u => u.Number == number).Content is { } known)
        {
            return known;
        }

        var bytes = Stream(new PdfReference(number)) is { } stream && stream.Place.Within < 0 && Unpack(stream, limit) is { } some ? some : throw new BrokenFile("objects are packed in no stream");
        unpacked.AddFirst((number, bytes));
        if (unpacked.Count > Kept)
        {
            unpacked.RemoveLast();
        }

        return bytes;
    }
}
