using Zhengyan.Rules;

namespace Zhengyan.Journal;

/// <summary>Another template is in use for one kind of paper from here on: an uploaded one, told by its hash, or again the shipped one.</summary>
/// <param name="Kind">Of which paper.</param>
/// <param name="Version">Which version of its template this is.</param>
/// <param name="Hash">Of the file, in hexadecimal; none for the shipped one.</param>
internal sealed record TemplateChange(DocumentKind Kind, int Version, string? Hash)
{
    public const string Uploaded = "TemplateUploaded";
    public const string Restored = "TemplateRestored";
}
