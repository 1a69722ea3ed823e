using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>The papers as they come with the software, each written as it is read.</summary>
internal static class ShippedPapers
{
    public static Gb9704 Of(DocumentKind kind) => kind switch
    {
        DocumentKind.LeadRegister => LeadRegisterPaper.Paper,
        DocumentKind.VerificationReport => VerificationReportPaper.Paper,
        DocumentKind.TransferLetter => TransferLetterPaper.Paper,
        DocumentKind.ClearingLetter => ClearingLetterPaper.Paper,
        DocumentKind.ApprovalForm => ApprovalFormPaper.Paper,
        DocumentKind.Briefing => BriefingPaper.Paper,
        DocumentKind.Outline => OutlinePaper.Paper,
        DocumentKind.Notice => NoticePaper.Paper,
        DocumentKind.Record => RecordPaper.Paper,
        DocumentKind.SelfCriticism => SelfCriticismPaper.Paper,
        DocumentKind.CollectiveAnalysis => CollectiveAnalysisPaper.Paper,
        DocumentKind.SituationForm => SituationFormPaper.Paper,
        DocumentKind.RectificationReport => RectificationReportPaper.Paper,
        DocumentKind.Catalogue => CataloguePaper.Paper,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
