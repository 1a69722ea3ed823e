using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The papers of a matter that its reader may print, below the file.</summary>
internal static class DocumentParts
{
    public static FilePart Part { get; } = new(Stage.Archived, Field.Number, matter => Enum.GetValues<DocumentKind>().Any(k => DocumentTable.Of(k).IsThere(matter)), typeof(DocumentsSection));
}
