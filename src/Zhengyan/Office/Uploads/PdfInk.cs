namespace Zhengyan.Documents;

/// <summary>Whether anything is to be seen on a page: letters, lines and areas that are not white, pictures that are not one colour.</summary>
internal sealed class PdfInk(PdfObjects objects, WorkLimit limit)
{
    private const int Deepest = 6;

    private readonly PdfPicture pictures = new(objects, limit);

    /// <summary>True where nothing is, false where something is, none where that cannot be said.</summary>
    public bool? IsBlank(IReadOnlyList<object?> contents, PdfDictionary? resources, int depth = 0)
    {
        using var all = new MemoryStream();
        foreach (var content in contents)
        {
            if (objects.Stream(content) is not { } stream || objects.Unpack(stream, limit) is not { } bytes)
            {
                return null;
            }

            all.Write(bytes);
            all.WriteByte((byte)'\n');
        }

        return Read(new(new(all, limit)), resources, depth);
    }

    private bool? Read(PdfLexer lexer, PdfDictionary? resources, int depth)
    {
        var told = true;
        var white = (Fill: false, Stroke: false);
        var saved = new Stack<(bool, bool)>();
        var given = new List<object?>();
        for (var token = lexer.Next(); token != PdfLexer.End; token = lexer.Next())
        {
            if (token is not PdfWord { Value: var operation })
            {
                given.Add(given.Count < 64 ? token : null);
                continue;
            }

            switch (operation)
            {
                case "Tj" or "'" or "\"" when given is [.., PdfString { Length: > 0 }]:
                case "TJ" when given is [.., List<object?> line] && line.Any(piece => piece is PdfString { Length: > 0 }):
                case "f" or "F" or "f*" when !white.Fill:
                case "S" or "s" when !white.Stroke:
                case "B" or "B*" or "b" or "b*" when !white.Fill || !white.Stroke:
                case "sh":
                    return false;
                case "g" or "rg" or "k" or "sc" or "scn" or "cs":
                    white.Fill = IsWhite(operation, given);
                    break;
                case "G" or "RG" or "K" or "SC" or "SCN" or "CS":
                    white.Stroke = IsWhite(operation.ToLowerInvariant(), given);
                    break;
                case "q" when saved.Count < 1000:
                    saved.Push(white);
                    break;
                case "Q" when saved.TryPop(out var earlier):
                    white = earlier;
                    break;
                case "Do" when Shown(given, resources, depth) is var shown && shown != true:
                    if (shown == false)
                    {
                        return false;
                    }

                    told = false;
                    break;
                // A picture in the midst of the operators: what follows cannot be told from its bytes.
                case "BI":
                    return null;
            }

            given.Clear();
        }

        return told ? true : null;
    }

    private bool? Shown(List<object?> given, PdfDictionary? resources, int depth)
    {
        if (given is not [.., PdfName name] || objects.Dictionary(resources?.GetValueOrDefault("XObject"))?.GetValueOrDefault(name.Value) is not { } shown || objects.Stream(shown) is not { } stream)
        {
            return null;
        }

        return stream.Dictionary.Name("Subtype") switch
        {
            "Image" => pictures.IsBlank(stream),
            "Form" when depth < Deepest => IsBlank([shown], objects.Dictionary(stream.Dictionary.GetValueOrDefault("Resources")) ?? resources, depth + 1),
            _ => null,
        };
    }

    private static bool IsWhite(string operation, List<object?> given) => operation switch
    {
        "g" or "rg" => given.Count > 0 && given.All(v => v is double and >= 0.98),
        "k" => given.Count > 0 && given.All(v => v is double and <= 0.02),
        _ => false,
    };
}
