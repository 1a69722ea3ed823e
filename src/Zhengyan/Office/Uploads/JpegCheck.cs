namespace Zhengyan.Documents;

/// <summary>Looks through a JPEG: whether it is whole, its size, and whether it is an empty sheet.</summary>
internal static class JpegCheck
{
    public static void Look(Stream content, FileFindings found, WorkLimit limit)
    {
        var reader = new ByteReader(content, limit);
        var picture = new JpegPicture(reader);
        picture.ReadHead();
        if (picture.Pixels > PngCheck.MostPixels)
        {
            found.Refuse(FileRefusals.Dimensions);
            return;
        }

        picture.ReadRest();
        TrailingContent.Refuse(reader, found);
        found.OnePage(picture.IsBlank);
    }

    /// <summary>Whether a picture within another file is an empty sheet; none where that cannot be said.</summary>
    public static bool? IsBlank(Stream content, WorkLimit limit)
    {
        try
        {
            var picture = new JpegPicture(new ByteReader(content, limit));
            picture.ReadHead();
            if (picture.Pixels > PngCheck.MostPixels)
            {
                return null;
            }

            picture.ReadRest();
            return picture.IsBlank;
        }
        catch (BrokenFile)
        {
            return null;
        }
    }
}
