namespace Zhengyan.Rules;

/// <summary>
/// What can be seen of a matter, piece by piece. The reporter and the letter are not among them: they are not part of a matter at all (§5.8).
/// </summary>
public enum Field
{
    /// <summary>Its number, and that it exists.</summary>
    Number,
    /// <summary>The subject, with post and rank of the day.</summary>
    Subject,
    /// <summary>Where it stands, on the track.</summary>
    Stage,
    /// <summary>Who has which part, and why.</summary>
    People,
    /// <summary>The registrar's summary, channel, arrival, circumstances, and leads joined later.</summary>
    Lead,
    /// <summary>How the lead was handled, and how a matter without a talk ended.</summary>
    Handling,
    /// <summary>The verification report, point by point, with its basis.</summary>
    Verification,
    /// <summary>The summary of the verification.</summary>
    VerificationSummary,
    /// <summary>The finding.</summary>
    Finding,
    /// <summary>The subject's own request for a talk.</summary>
    Request,
    /// <summary>The proposal: form, circumstances, problem, opinion.</summary>
    Proposal,
    /// <summary>The approver's outcome and opinion.</summary>
    Approval,
    /// <summary>Talkers, time, place.</summary>
    Arrangement,
    /// <summary>Why fewer than two talked, or nobody was sent to record.</summary>
    Exception,
    /// <summary>The briefing and the outline.</summary>
    Briefing,
    /// <summary>The notice.</summary>
    Notice,
    /// <summary>The talk and its record, with objections and corrections.</summary>
    Record,
    /// <summary>The papers handed in, and their reading.</summary>
    Papers,
    /// <summary>The situation form.</summary>
    Form,
    /// <summary>The rectification measures.</summary>
    Measures,
    /// <summary>The checks: how, result, opinion.</summary>
    Checks,
    /// <summary>What was put to the committee, and what came of it.</summary>
    Committee,
    /// <summary>Untruthfulness noted later.</summary>
    Untruths,
    /// <summary>Effect on promotion and honours.</summary>
    Effect,
    /// <summary>The subject's earlier talks.</summary>
    EarlierTalks,
    /// <summary>The file catalogue and archive number.</summary>
    File,
}
