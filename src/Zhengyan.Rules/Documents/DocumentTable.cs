using System.Collections.Frozen;

namespace Zhengyan.Rules;

/// <summary>The papers the software prints: for each kind what stands on it, who may print it, and when it is there.</summary>
public static class DocumentTable
{
    private static readonly FrozenDictionary<DocumentKind, Document> ByKind = new[]
    {
        LeadRegisterDocument.Document, VerificationReportDocument.Document, TransferLetterDocument.Document, ClearingLetterDocument.Document,
        ApprovalFormDocument.Document, BriefingDocument.Document, OutlineDocument.Document, NoticeDocument.Document, RecordDocument.Document,
        SelfCriticismDocument.Document, CollectiveAnalysisDocument.Document, SituationFormDocument.Document, RectificationReportDocument.Document,
        CatalogueDocument.Document,
    }.ToFrozenDictionary(d => d.Kind);

    /// <summary>The paper of that kind.</summary>
    public static Document Of(DocumentKind kind) => ByKind[kind];

    /// <summary>The papers that somebody with these parts may print now, in the order of the file.</summary>
    public static IReadOnlyList<Document> For(IReadOnlyCollection<Part> parts, Matter matter) =>
        [.. ByKind.Values.Where(d => d.IsFor(parts, matter)).OrderBy(d => d.Kind)];
}

/// <summary>The names a template may ask for.</summary>
public static class DocumentVocabularies
{
    /// <summary>Of a paper of that kind.</summary>
    public static DocumentVocabulary Of(DocumentKind kind) => DocumentTable.Of(kind).Vocabulary;
}
