namespace Zhengyan.Documents;

/// <summary>The pages of a PDF, by its tree, and which of them are empty.</summary>
internal sealed class PdfPages(PdfObjects objects, FileFindings found)
{
    private static readonly string[] Invisible = ["Link", "Popup", "PrinterMark"];

    private readonly PdfInk ink = new(objects, new(mostBytes: 1L << 30, mostSeconds: 15));
    private int pages;
    private bool isTired;

    /// <summary>Counts them, as far as is needed to refuse the file.</summary>
    public void Count(object? root)
    {
        var seen = new HashSet<int>();
        var open = new Stack<(object? Node, object? Resources)>([(root, null)]);
        while (open.TryPop(out var next) && pages <= FileCheck.MostPages)
        {
            if ((next.Node is PdfReference reference && !seen.Add(reference.Number)) || objects.Dictionary(next.Node) is not { } node)
            {
                throw new BrokenFile("the pages are no tree");
            }

            var resources = node.GetValueOrDefault("Resources") ?? next.Resources;
            if (objects.Resolve(node.GetValueOrDefault("Kids")) is List<object?> kids && node.Name("Type") != "Page")
            {
                foreach (var kid in Enumerable.Reverse(kids))
                {
                    open.Push((kid, resources));
                }
            }
            else
            {
                pages++;
                Look(node, resources);
            }
        }

        if (pages > FileCheck.MostPages)
        {
            found.Refuse(FileRefusals.TooManyPages(FileCheck.MostPages));
        }

        found.Pages = pages > 0 ? pages : throw new BrokenFile("no page");
    }

    private void Look(PdfDictionary page, object? resources)
    {
        var state = isTired || pages > FileCheck.MostPages ? null : IsBlank(page, resources);
        if (state != false)
        {
            (state is null ? found.Untold : found.Blank).Add(pages);
        }
    }

    // What cannot be read is not known to be empty; the file is still the paper it is.
    private bool? IsBlank(PdfDictionary page, object? resources)
    {
        try
        {
            return HasMarks(page) ? false : ink.IsBlank(Contents(page), objects.Dictionary(resources));
        }
        catch (Exception broken) when (broken is BrokenFile or InvalidDataException or IOException)
        {
            return null;
        }
        catch (TooMuchWork)
        {
            isTired = true;
            return null;
        }
    }

    private bool HasMarks(PdfDictionary page) =>
        objects.Resolve(page.GetValueOrDefault("Annots")) is List<object?> marks && marks.Any(m => !Invisible.Contains(objects.Dictionary(m)?.Name("Subtype")));

    private IReadOnlyList<object?> Contents(PdfDictionary page) => page.GetValueOrDefault("Contents") switch
    {
        null => [],
        var contents when objects.Stream(contents) is not null => [contents],
        var contents => objects.Resolve(contents) as IReadOnlyList<object?> ?? [],
    };
}
