namespace Zhengyan.Rules;

/// <summary>卷宗: its number, when it was made, and where it is kept (§5.6, §5.7).</summary>
public sealed record ArchivedFile(string Number, DateOnly On, string KeptAt);

/// <summary>A line of the file catalogue: number in the file, author, title, date, whether it is there.</summary>
public sealed record CatalogueLine(int Number, string Author, Text Title, DateOnly? Date, bool IsThere, Text Remark);

/// <summary>卷内目录, in the order of the file; computed from what happened.</summary>
public static class Catalogue
{
    /// <summary>The catalogue of a matter's file, the missing papers marked.</summary>
    public static IReadOnlyList<CatalogueLine> Of(Matter matter) =>
        [.. Lines(matter).Select((line, i) => line with { Number = i + 1 })];

    private static IEnumerable<CatalogueLine> Lines(Matter matter)
    {
        if (matter.Lead is { } lead)
        {
            yield return There(matter, nameof(LeadRegistered), Text.Of("问题线索登记表"), Text.Of("来信另封，不入卷"));
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
            yield return There(matter, nameof(VerificationReported), Text.Of("初核情况报告"));
        }

        yield return There(matter, nameof(Approved), Text.Of("诫勉谈话审批表"));
        yield return There(matter, nameof(Briefed), Text.Of("情况通报和谈话提纲"));
        yield return There(matter, nameof(NoticeGiven), Text.Of("谈话通知书及回执"), matter.Notice?.AcknowledgedOn is null ? Text.Of("本人未签收") : null);
        yield return There(matter, nameof(TalkHeld), Text.Of("谈话记录"), matter.Record?.Verified?.Word());
        foreach (var paper in matter.Papers.Where(p => p.Accepted == true))
        {
            yield return new(0, matter.Subject!.Name, paper.Kind.Word(), paper.On, true, paper.Late ? Text.Of("逾期提交") : Text.Of(""));
        }

        yield return There(matter, nameof(FormHandedIn), Text.Of("诫勉谈话教育情况表"));
        foreach (var check in matter.Checks)
        {
            yield return new(0, Author(matter, nameof(Checked)), Text.Of("整改情况和改进情况"), check.On, true, check.Result.Word());
        }

        foreach (var opinion in matter.Committee)
        {
            yield return new(0, Author(matter, nameof(CommitteeOpinionRecorded)), Text.Of("党委意见及落实情况"), opinion.On, opinion.DoneOn is not null, opinion.Decision.Word());
        }
    }

    private static CatalogueLine There(Matter matter, string kind, Text title, Text? remark = null) =>
        new(0, Author(matter, kind), title, matter.When(kind)?.On, matter.When(kind) is not null, remark ?? Text.Of(""));

    private static string Author(Matter matter, string kind) => matter.When(kind)?.ByName ?? "";
}
