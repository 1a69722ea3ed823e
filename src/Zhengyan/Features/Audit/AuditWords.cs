using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Zhengyan.Journal;
using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>What acts, pages and sections are called in the log.</summary>
internal static class AuditWords
{
    // An event's word is the same whatever stands in the event, so an empty one says it.
    private static readonly FrozenDictionary<string, Text> Acts = Content.Kinds
        .ToFrozenDictionary(kind => kind.Name, kind => ((Event)RuntimeHelpers.GetUninitializedObject(kind)).Word());

    /// <summary>The word of an act by the kind of its entry.</summary>
    public static Text OfAct(string kind) => Acts.TryGetValue(kind, out var word) ? word : kind switch
    {
        "RosterImported" => Text.Of("导入名册"),
        "RegistrarAppointed" => Text.Of("任命信访受理人"),
        "RegistrarEnded" => Text.Of("免去信访受理人"),
        "KinshipDeclared" => Text.Of("登记近亲属申报"),
        "KinshipWithdrawn" => Text.Of("撤回近亲属申报"),
        AccountAct.Kind.Made => Text.Of("开设账号"),
        AccountAct.Kind.Released => Text.Of("开通账号"),
        AccountAct.Kind.Locked => Text.Of("锁定账号"),
        AccountAct.Kind.LockedAfterFailures => Text.Of("账号因输错锁定"),
        AccountAct.Kind.Unlocked => Text.Of("解锁账号"),
        AccountAct.Kind.PasswordReset => Text.Of("重置密码"),
        AccountAct.Kind.PasswordReissued => Text.Of("重发一次性密码"),
        AccountAct.Kind.SecondFactorSetUp => Text.Of("设置第二重验证"),
        AccountAct.Kind.SecondFactorRemoved => Text.Of("移除第二重验证"),
        AccountAct.Kind.Granted => Text.Of("提出授权"),
        AccountAct.Kind.Countersigned => Text.Of("会签授权"),
        AccountAct.Kind.Refused => Text.Of("拒绝会签"),
        AccountAct.Kind.Withdrawn => Text.Of("撤回授权"),
        AccountAct.Kind.Ended => Text.Of("解除角色"),
        AccountAct.Kind.BackedUp => Text.Of("制作备份"),
        AccountAct.Kind.KeyTurned => Text.Of("更换安装密钥"),
        TemplateChange.Uploaded => Text.Of("上传文书模板"),
        TemplateChange.Restored => Text.Of("恢复随软件的文书模板"),
        "SubstituteNamed" => Text.Of("指定代理"),
        "SubstituteEnded" => Text.Of("终止代理"),
        nameof(CustodianNamed) => Text.Of("指定身份保管人"),
        nameof(CustodianEnded) => Text.Of("免去身份保管人"),
        nameof(CustodianKeySet) => Text.Of("设置保管密钥"),
        nameof(CustodianKeyTakenBack) => Text.Of("收回保管密钥"),
        nameof(EnvelopesSealed) => Text.Of("封存密封件"),
        nameof(EnvelopesDestroyed) => Text.Of("随卷宗销毁密封件"),
        nameof(SharesRenewed) => Text.Of("重新分存密钥"),
        nameof(OpeningAsked) => Text.Of("申请启封"),
        nameof(OpeningAgreed) => Text.Of("同意启封"),
        nameof(OpeningDeclined) => Text.Of("不同意启封"),
        nameof(EnvelopeOpened) => Text.Of("启封密封件"),
        nameof(EnvelopeLookedAt) => Text.Of("查看启封内容"),
        nameof(RequesterAnswered) => Text.Of("答复申请启封的人"),
        nameof(OpeningClosed) => Text.Of("结束启封"),
        nameof(OpeningsNoted) => Text.Of("已阅启封情况"),
        nameof(ComplaintFiled) => Text.Of("收到打击报复投诉"),
        nameof(ComplaintAddedTo) => Text.Of("收到打击报复投诉的补充"),
        nameof(ComplaintReceived) => Text.Of("受理打击报复投诉"),
        nameof(ComplaintNoted) => Text.Of("记录打击报复投诉的办理"),
        nameof(ComplaintAnswered) => Text.Of("答复打击报复投诉"),
        nameof(ComplaintEnded) => Text.Of("办结打击报复投诉"),
        ArchiveAct.Destroyed => Text.Of("销毁卷宗"),
        ArchiveAct.Exported => Text.Of("导出卷宗包"),
        _ => Text.Of("其他办理"),
    };

    /// <summary>The word of a page by the name it has in the log.</summary>
    public static Text OfPage(string page) => Enum.TryParse<ReadingOf>(page, out var known) ? OfPage(known) : Text.Of("其他页面");

    /// <summary>The word of a section, or of a form, by the name it has in the log.</summary>
    public static Text OfSection(string section) =>
        Enum.TryParse<Field>(section, out var field) ? OfField(field)
        : MatterFile.Parts.Find(section) is { } form ? Text.Of("表单：{0}", form.Title)
        : section.Split('-') is [nameof(ReadingOf.Complaint), var number] ? Text.Of("第 {0} 号", number)
        : section.Split('-') is [nameof(EnvelopeKind.Letter), var scan] ? Text.Of("原信的第 {0} 份扫描件", scan)
        : Text.Of("其他部分");

    private static Text OfPage(ReadingOf page) => page switch
    {
        ReadingOf.Desk => Text.Of("工作台"),
        ReadingOf.LeadList => Text.Of("线索登记簿"),
        ReadingOf.Repeats => Text.Of("可能重复的线索"),
        ReadingOf.MatterList => Text.Of("事项列表"),
        ReadingOf.Matter => Text.Of("事项"),
        ReadingOf.Form => Text.Of("事项，办理中"),
        ReadingOf.Attachment => Text.Of("附件"),
        ReadingOf.PaperSearch => Text.Of("补录，按编号查找"),
        ReadingOf.Paper => Text.Of("补录纸质办理"),
        ReadingOf.Mine => Text.Of("我的谈话"),
        ReadingOf.Archive => Text.Of("档案"),
        ReadingOf.Package => Text.Of("卷宗包"),
        ReadingOf.Envelopes => Text.Of("密封件"),
        ReadingOf.OpenEnvelope => Text.Of("启封的密封件"),
        ReadingOf.Complaint => Text.Of("打击报复投诉"),
        ReadingOf.Document => Text.Of("文书"),
        ReadingOf.Log => Text.Of("审计日志"),
        _ => throw new ArgumentOutOfRangeException(nameof(page), page, null),
    };

    private static Text OfField(Field field) => field switch
    {
        Field.Number => Text.Of("编号"),
        Field.Subject => Text.Of("对象"),
        Field.Stage => Text.Of("阶段"),
        Field.People => Text.Of("人员"),
        Field.Lead => Text.Of("线索"),
        Field.Handling => Text.Of("处置"),
        Field.Verification => Text.Of("初核"),
        Field.VerificationSummary => Text.Of("初核摘要"),
        Field.Finding => Text.Of("核实结论"),
        Field.Request => Text.Of("主动要求"),
        Field.Proposal => Text.Of("谈话建议"),
        Field.Approval => Text.Of("审批"),
        Field.Arrangement => Text.Of("谈话安排"),
        Field.Exception => Text.Of("例外"),
        Field.Briefing => Text.Of("情况通报和提纲"),
        Field.Notice => Text.Of("谈话通知"),
        Field.Record => Text.Of("谈话记录"),
        Field.Papers => Text.Of("材料"),
        Field.Form => Text.Of("情况表"),
        Field.Measures => Text.Of("整改措施"),
        Field.Checks => Text.Of("改进情况"),
        Field.Committee => Text.Of("党委意见"),
        Field.Untruths => Text.Of("不实回答"),
        Field.Effect => Text.Of("影响期"),
        Field.EarlierTalks => Text.Of("先前的谈话"),
        Field.File => Text.Of("卷宗"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
