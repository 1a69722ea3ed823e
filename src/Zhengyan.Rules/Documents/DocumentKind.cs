namespace Zhengyan.Rules;

/// <summary>文书: a paper the software prints for an office to sign, send and file, in the order of the file catalogue (forms).</summary>
public enum DocumentKind
{
    /// <summary>问题线索登记表.</summary>
    LeadRegister,
    /// <summary>初核情况报告.</summary>
    VerificationReport,
    /// <summary>移送函: a suspected violation goes to whoever is competent (§1.2).</summary>
    TransferLetter,
    /// <summary>澄清函: an untrue report is cleared up in writing (§1.2).</summary>
    ClearingLetter,
    /// <summary>诫勉谈话审批表 (§4.2).</summary>
    ApprovalForm,
    /// <summary>情况通报 before the talk (§5.1).</summary>
    Briefing,
    /// <summary>谈话提纲 (§3).</summary>
    Outline,
    /// <summary>谈话通知书, with its receipt.</summary>
    Notice,
    /// <summary>谈话记录 (§3, §5.7).</summary>
    Record,
    /// <summary>书面检查, its cover sheet (§4.4).</summary>
    SelfCriticism,
    /// <summary>集体剖析材料, its cover sheet (§4.4).</summary>
    CollectiveAnalysis,
    /// <summary>诫勉谈话教育情况表 (§5.6).</summary>
    SituationForm,
    /// <summary>整改情况报告 (§4.5).</summary>
    RectificationReport,
    /// <summary>卷内目录 (§5.7).</summary>
    Catalogue,
}

/// <summary>The words of the papers.</summary>
public static class DocumentWords
{
    /// <summary>The title on the page and on the paper.</summary>
    public static Text Word(this DocumentKind kind) => kind switch
    {
        DocumentKind.LeadRegister => Text.Of("问题线索登记表"),
        DocumentKind.VerificationReport => Text.Of("初核情况报告"),
        DocumentKind.TransferLetter => Text.Of("移送函"),
        DocumentKind.ClearingLetter => Text.Of("澄清函"),
        DocumentKind.ApprovalForm => Text.Of("诫勉谈话审批表"),
        DocumentKind.Briefing => Text.Of("情况通报"),
        DocumentKind.Outline => Text.Of("谈话提纲"),
        DocumentKind.Notice => Text.Of("谈话通知书"),
        DocumentKind.Record => Text.Of("谈话记录"),
        DocumentKind.SelfCriticism => Text.Of("书面检查"),
        DocumentKind.CollectiveAnalysis => Text.Of("集体剖析材料"),
        DocumentKind.SituationForm => Text.Of("诫勉谈话教育情况表"),
        DocumentKind.RectificationReport => Text.Of("整改情况报告"),
        DocumentKind.Catalogue => Text.Of("卷内目录"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
