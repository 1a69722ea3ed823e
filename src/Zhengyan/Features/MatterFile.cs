using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>What the stages contribute to a matter's page: their forms and their sections, in the order of the procedure.</summary>
internal static class MatterFile
{
    public static MatterParts Parts { get; } = new(
        [
            .. LeadForms.All,
            .. VerificationForms.All,
            .. ProposalForms.All,
            .. ApprovalForms.All,
            .. ArrangementForms.All,
            .. TalkForms.All,
            .. RecordForms.All,
            .. PaperForms.All,
            .. SituationForms.All,
            .. FollowUpForms.All,
            .. ArchiveForms.All,
            .. AttachmentForms.All,
            RecuseForm.Form,
        ],
        [
            LeadForms.Part,
            VerificationForms.Part,
            VerificationForms.Ending,
            ProposalForms.Request,
            ProposalForms.Part,
            ApprovalForms.Earlier,
            ApprovalForms.Part,
            MineParts.Part,
            ArrangementForms.Part,
            ArrangementForms.Briefing,
            RecordForms.Part,
            PaperForms.Part,
            SituationForms.Part,
            .. FollowUpForms.Parts,
            AttachmentForms.Part,
            ArchiveForms.Part,
            DocumentParts.Part,
        ]);
}
