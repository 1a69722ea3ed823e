namespace Zhengyan.Rules;

/// <summary>附件: what a file that was put to a matter is.</summary>
public enum AttachmentKind
{
    /// <summary>签字件: the scan of a printed paper, signed.</summary>
    SignedDocument,
    /// <summary>Something handed in or found out that belongs to the file.</summary>
    Material,
    /// <summary>A paper of a file that was made before this software.</summary>
    OldPaper,
}

/// <summary>
/// 附件: a file of a matter. What is in the file lies encrypted beside the database under <paramref name="Id"/>; this is what is known of it.
/// </summary>
/// <param name="Id">Under which its bytes lie.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Document">Which paper was signed; none where it is no signed paper.</param>
/// <param name="Code">The code printed on the page that was signed; empty where there is none.</param>
/// <param name="SignedVersion">The version of the matter whose text was signed, as the code says; none where there is no code.</param>
/// <param name="FileName">As the reader's machine called it, in any script, without folders.</param>
/// <param name="MediaType">By its content, not by its name.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Hash">SHA-256 of the file, in lower-case hex.</param>
/// <param name="Pages">How many pages it has; none where that cannot be said.</param>
/// <param name="BlankPages">The numbers of its empty pages, from 1.</param>
/// <param name="Title">What it is, in the clerk's words.</param>
/// <param name="On">The day it was put to the matter.</param>
/// <param name="Of">What of the matter it belongs to: whoever sees that sees it. Where it is a signed paper, the fields that stand on the paper decide.</param>
/// <param name="By">Who put it there.</param>
/// <param name="ByName">Their name that day.</param>
/// <param name="UntoldPages">The numbers of pages of which cannot be said whether they are empty.</param>
/// <param name="Removed">That it was put there by mistake: it is shown to nobody any more.</param>
public sealed record Attachment(
    Guid Id, AttachmentKind Kind, DocumentKind? Document, string Code, int? SignedVersion, string FileName, string MediaType, long Size, string Hash,
    int? Pages, IReadOnlyList<int> BlankPages, string Title, DateOnly On, Field Of = Field.File, PersonId By = default, string ByName = "",
    IReadOnlyList<int>? UntoldPages = null, Removal? Removed = null)
{
    /// <summary>What one must see, all of it, to see this.</summary>
    public IReadOnlyList<Field> Fields => Document is { } paper ? DocumentTable.Of(paper).TextFields : [Of];

    /// <summary>Whether what was signed is still the text of the paper; not so for what is no signed paper.</summary>
    public bool IsCurrent(DocumentFacts facts) =>
        Document is { } paper && DocumentCode.Parse(Code) is { } code && DocumentTable.Of(paper).IsThere(facts.Matter) && DocumentCode.Of(paper, facts).TextCode == code.TextCode;
}

/// <summary>撤下: when and why an attachment was taken out of sight, and which version of the matter that led to.</summary>
public sealed record Removal(DateOnly On, string Reason, int Version);
