namespace Zhengyan.Rules;

/// <summary>
/// A line of the file catalogue: number in the file, author, title, date, whether it is there, and what is to be remarked. <paramref name="Paper"/> says which of the printed
/// papers it is; <paramref name="Pages"/> are those of its signed scan, none where there is none or they cannot be counted.
/// </summary>
public sealed record CatalogueLine(
    int Number, string Author, Text Title, DateOnly? Date, bool IsThere, Text Remark, DocumentKind? Paper = null, int? Pages = null)
{
    /// <summary>密级: all of a file is internal (§5.8).</summary>
    public Text Level { get; init; } = Text.Of("内部");
}

/// <summary>卷内目录, in the order of the file; computed from what happened.</summary>
public static class Catalogue
{
    /// <summary>The catalogue of a matter's file, the missing papers marked.</summary>
    public static IReadOnlyList<CatalogueLine> Of(Matter matter) =>
        [.. Lines(matter).Select((line, i) => line with { Number = i + 1, Pages = line.Pages ?? PagesOf(line.Paper, matter) })];

    /// <summary>What keeps a file from being made, in words; nothing where it can be.</summary>
    public static IReadOnlyList<Text> Missing(Matter matter) =>
        [.. (matter.Stage.HasFileWithoutTalk() ? [] : Owed.AfterTalk(matter)).Concat(Of(matter).Where(line => !line.IsThere).Select(line => line.Title)).Distinct()];

    private static IEnumerable<CatalogueLine> Lines(Matter matter) =>
        matter.OldFile is { } old ? [.. old.Lines.Select(line => OfOldFile(line, matter)), .. Others(matter)]
        : matter.Stage.HasFileWithoutTalk() ? [.. BeforeTheProposal(matter), .. Ending(matter), .. Others(matter)]
        : [.. BeforeTheProposal(matter), .. WithTheTalk(matter), .. AfterTheTalk(matter), .. Others(matter)];

    private static IEnumerable<CatalogueLine> BeforeTheProposal(Matter matter)
    {
        if (matter.Lead is { } lead)
        {
            yield return There(matter, nameof(LeadRegistered), Text.Of("问题线索登记表"), Text.Of("来信另封，不入卷"), DocumentKind.LeadRegister);
            if (lead.Handling is not null)
            {
                yield return There(matter, nameof(HandlingDecided), Text.Of("线索处置意见"));
            }
        }

        if (matter.Request is not null)
        {
            yield return There(matter, nameof(TalkRequested), Text.Of("主动谈话申请"));
        }

        if (matter.Verification is not null)
        {
            yield return There(matter, nameof(VerificationReported), Text.Of("初核情况报告"), null, DocumentKind.VerificationReport);
        }
    }

    private static IEnumerable<CatalogueLine> WithTheTalk(Matter matter)
    {
        yield return There(matter, nameof(Approved), Text.Of("诫勉谈话审批表"), null, DocumentKind.ApprovalForm);
        yield return There(matter, nameof(Briefed), Text.Of("情况通报和谈话提纲"), null, DocumentKind.Briefing);
        yield return There(matter, nameof(NoticeGiven), Text.Of("谈话通知书及回执"), matter.Notice?.AcknowledgedOn is null ? Text.Of("本人未签收") : null, DocumentKind.Notice);
        yield return There(matter, nameof(TalkHeld), Text.Of("谈话记录"), OnTheRecord(matter.Record), DocumentKind.Record);
        foreach (var paper in matter.Papers.Where(p => p.Accepted == true))
        {
            yield return new(0, matter.Subject!.Name, paper.Kind.Word(), paper.On, true, paper.Late ? Text.Of("逾期提交") : Text.Of(""), PaperOf(paper.Kind));
        }

        yield return There(matter, nameof(FormHandedIn), Text.Of("诫勉谈话教育情况表"), null, DocumentKind.SituationForm);
    }

    // What the subject objected to stays beside the record, though they agreed to it once it was corrected (§5.7).
    private static Text? OnTheRecord(Record? record) =>
        record is not { Verified: { } verified } ? null
        : verified != RecordVerification.Objected && record.Objections.Count > 0 ? Text.Of("{0}，附不同意见", verified.Word())
        : verified.Word();

    private static IEnumerable<CatalogueLine> AfterTheTalk(Matter matter)
    {
        foreach (var check in matter.Checks)
        {
            yield return new(0, Author(matter, nameof(Checked)), Text.Of("整改情况和改进情况"), check.On, true, check.Result.Word(), DocumentKind.RectificationReport);
        }

        foreach (var opinion in matter.Committee)
        {
            yield return new(0, Author(matter, nameof(CommitteeOpinionRecorded)), Text.Of("党委意见及落实情况"), opinion.On, opinion.DoneOn is not null, opinion.Decision.Word());
        }
    }

    private static IEnumerable<CatalogueLine> Ending(Matter matter)
    {
        switch (matter.Stage)
        {
            case Stage.Closed:
                yield return There(matter, nameof(UnfoundedClosed), Text.Of("了结说明"));
                if (matter.Ending?.Clearing is not null)
                {
                    yield return There(matter, nameof(UnfoundedClosed), Text.Of("澄清函"), null, DocumentKind.ClearingLetter);
                }

                break;
            case Stage.Transferred:
                yield return There(matter, nameof(TransferredOut), Text.Of("移送函及回执"), null, DocumentKind.TransferLetter);
                break;
            default:
                yield return There(matter, nameof(Rejected), Text.Of("诫勉谈话审批表"), Text.Of("未获批准"), DocumentKind.ApprovalForm);
                break;
        }
    }

    // What somebody put to the matter beside its own papers comes last.
    private static IEnumerable<CatalogueLine> Others(Matter matter) => matter.Attachments.Where(a => a.Kind != AttachmentKind.SignedDocument && a.Removed is null && !IsOfOldLine(a, matter))
        .Select(a => new CatalogueLine(0, "", Text.Of("{0}", a.Title.Length > 0 ? a.Title : a.FileName), a.On, true, Text.Of(""), null, a.Pages));

    // A scan goes with the line whose title it has.
    private static CatalogueLine OfOldFile(OldLine line, Matter matter) =>
        new(0, line.Author, Text.Of("{0}", line.Title), line.Date, true, Text.Of("{0}", line.Remark), null, line.Pages ?? ScanOf(line, matter)?.Pages)
        {
            Level = Text.Of("{0}", line.Level.Length > 0 ? line.Level : "内部"),
        };

    private static Attachment? ScanOf(OldLine line, Matter matter) => matter.Attachments.LastOrDefault(a => a.Removed is null && a.Title.Trim() == line.Title);

    private static bool IsOfOldLine(Attachment scan, Matter matter) => matter.OldFile?.Lines.Any(line => scan.Title.Trim() == line.Title) == true;

    private static int? PagesOf(DocumentKind? paper, Matter matter) => paper is null ? null
        : matter.Attachments.LastOrDefault(a => a.Document == paper && a.Removed is null)?.Pages;

    private static DocumentKind? PaperOf(PaperKind kind) => kind switch
    {
        PaperKind.SelfCriticism => DocumentKind.SelfCriticism,
        PaperKind.CollectiveAnalysis => DocumentKind.CollectiveAnalysis,
        _ => null,
    };

    private static CatalogueLine There(Matter matter, string kind, Text title, Text? remark = null, DocumentKind? paper = null) =>
        new(0, Author(matter, kind), title, matter.When(kind)?.On, matter.When(kind) is not null, remark ?? Text.Of(""), paper);

    private static string Author(Matter matter, string kind) => matter.When(kind)?.ByName ?? "";
}
