namespace Zhengyan.Documents;

/// <summary>Looks through a PDF: whether it is whole and open, does nothing by itself, holds no other file, and how many pages it has, which of them empty.</summary>
internal static class PdfCheck
{
    private const int LongestTail = 2048;

    // Names that no paper needs, wherever they stand.
    private static readonly byte[][] Suspicious = ["/JavaScript"u8.ToArray(), "/Launch"u8.ToArray(), "/EmbeddedFile"u8.ToArray(), "/RichMedia"u8.ToArray()];
    private static readonly string[] RunsAs = ["JavaScript", "Launch", "SubmitForm", "ImportData", "GoToR", "GoToE", "RichMediaExecute", "Rendition", "Movie", "Sound", "Trans", "SetState"];
    private static readonly string[] Holds = ["EmbeddedFiles", "EF"];

    public static void Look(Stream content, FileFindings found, WorkLimit limit)
    {
        LookAtTheEnd(content, found);
        var objects = new PdfObjects(content, limit);
        objects.Scan(value => LookAt(value, found));
        if (objects.Trailer.ContainsKey("Encrypt"))
        {
            found.Refuse(FileRefusals.Locked);
            return;
        }

        objects.ScanPacked(value => LookAt(value, found));
        LookAtBytes(content, found, limit);
        var catalog = objects.Dictionary(objects.Trailer.GetValueOrDefault("Root")) ?? throw new BrokenFile("no catalogue");
        if (objects.Resolve(catalog.GetValueOrDefault("OpenAction")) is PdfDictionary opens && opens.Name("S") is not ("GoTo" or null))
        {
            found.Refuse(FileRefusals.Active);
        }

        new PdfPages(objects, found).Count(catalog.GetValueOrDefault("Pages"));
    }

    // A file that was cut off has no mark at its end; one with another behind it has much after it.
    private static void LookAtTheEnd(Stream content, FileFindings found)
    {
        var tail = new byte[(int)Math.Min(content.Length, LongestTail)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        var mark = tail.AsSpan().LastIndexOf("%%EOF"u8);
        if (mark < 0)
        {
            throw new BrokenFile("the mark at the end is missing");
        }

        if (tail.AsSpan(mark + 5).ContainsAnyExcept(" \r\n\t\0"u8))
        {
            found.Refuse(FileRefusals.Trailing);
        }
    }

    private static void LookAt(object? value, FileFindings found)
    {
        switch (value)
        {
            case List<object?> list:
                list.ForEach(item => LookAt(item, found));
                break;
            case PdfDictionary dictionary:
                if (dictionary.ContainsKey("XFA") || (dictionary.Name("S") is { } action && RunsAs.Contains(action)) || dictionary.Name("Subtype") is "RichMedia" or "Movie" or "Screen")
                {
                    found.Refuse(FileRefusals.Active);
                }

                if (Holds.Any(dictionary.ContainsKey) || dictionary.Name("Type") == "EmbeddedFile" || dictionary.Name("Subtype") == "FileAttachment")
                {
                    found.Refuse(FileRefusals.Embedded);
                }

                foreach (var inner in dictionary.Values)
                {
                    LookAt(inner, found);
                }

                break;
        }
    }

    // Also where another reader might find an object and this one does not.
    private static void LookAtBytes(Stream content, FileFindings found, WorkLimit limit)
    {
        var longest = Suspicious.Max(s => s.Length);
        var piece = new byte[64 << 10];
        content.Position = 0;
        var filled = 0;
        for (int read; (read = content.Read(piece, filled, piece.Length - filled)) > 0;)
        {
            limit.Spend(read);
            filled += read;
            foreach (var name in Suspicious.Where(name => piece.AsSpan(0, filled).IndexOf(name) >= 0))
            {
                found.Refuse(name == Suspicious[2] ? FileRefusals.Embedded : FileRefusals.Active);
            }

            var kept = Math.Min(longest - 1, filled);
            piece.AsSpan(filled - kept, kept).CopyTo(piece);
            filled = kept;
        }
    }
}
