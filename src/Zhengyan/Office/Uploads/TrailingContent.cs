namespace Zhengyan.Documents;

/// <summary>A file that is two: a picture with an archive behind it, or with a document in its first bytes.</summary>
internal static class TrailingContent
{
    private const int WhereReadersLookForPdf = 1024;

    /// <summary>Refuses what comes after the end of a picture, and a picture that reads as a document as well.</summary>
    public static void Refuse(ByteReader atTheEnd, FileFindings found)
    {
        int next;
        while ((next = atTheEnd.Next()) is 0 or '\r' or '\n' or ' ' or '\t')
        {
        }

        if (next >= 0 || BeginsLikePdf(atTheEnd))
        {
            found.Refuse(FileRefusals.Trailing);
        }
    }

    private static bool BeginsLikePdf(ByteReader reader)
    {
        reader.Position = 0;
        var begin = new byte[(int)Math.Min(WhereReadersLookForPdf, reader.Length)];
        reader.Demand(begin);
        return begin.AsSpan().IndexOf("%PDF-"u8) >= 0;
    }
}
