namespace Zhengyan.Rules;

/// <summary>What has a deadline. The measure names no figure itself; each stands in the rule book with its basis.</summary>
public enum Deadline
{
    /// <summary>Hand a lead on that is not ours; from receipt.</summary>
    HandOn,
    /// <summary>Opinion how to handle a lead; from receipt.</summary>
    HandlingOpinion,
    /// <summary>Preliminary verification; from the decision to verify.</summary>
    Verification,
    /// <summary>One extension of the verification; from its first deadline.</summary>
    VerificationExtension,
    /// <summary>Close or transfer what no talk follows; from the finding.</summary>
    Conclusion,
    /// <summary>Propose a talk; from the finding, or from the request.</summary>
    Proposal,
    /// <summary>A step of approval; from arrival.</summary>
    ApprovalStep,
    /// <summary>Hold the talk; from approval.</summary>
    HoldTalk,
    /// <summary>Send the record to the subject; from the talk.</summary>
    SendRecord,
    /// <summary>The subject verifies the record; from its sending.</summary>
    VerifyRecord,
    /// <summary>Papers owed by the subject; from the talk.</summary>
    SelfCriticism,
    /// <summary>The responsible person reads a paper; from its handing in.</summary>
    ReadPaper,
    /// <summary>Situation form; from the talk.</summary>
    SituationForm,
    /// <summary>The discipline office receives the situation form; from its handing in.</summary>
    ReceiveForm,
    /// <summary>Rectification report and check; from the talk.</summary>
    RectificationCheck,
    /// <summary>How long before it is due the check is asked for, in working days.</summary>
    CheckNotice,
    /// <summary>The committee's opinion; from the check.</summary>
    CommitteeOpinion,
    /// <summary>What is done on the committee's opinion; from the opinion.</summary>
    Consequence,
    /// <summary>A further check after that; from what was done.</summary>
    FurtherCheck,
    /// <summary>Make the file; from the last check.</summary>
    Archive,
    /// <summary>Effect of 诫勉: no promotion; from the talk.</summary>
    NoPromotion,
}

/// <summary>Whether a figure counts working days or months.</summary>
public enum DeadlineUnit
{
    /// <summary>Working days, counted from the day after.</summary>
    WorkingDays,
    /// <summary>Months: the same day N months on, or the last day of that month.</summary>
    Months,
}

/// <summary>A figure of the rule book, valid from <paramref name="Since"/>, with where it is counted from and its basis in words.</summary>
public sealed record DeadlineFigure(
    Deadline Deadline, string What, int Amount, DeadlineUnit Unit, string From, string Basis, DateOnly Since)
{
    /// <summary>The university's own rule, which nobody should take for the measure's.</summary>
    public bool IsHouseRule => Basis == "本校规定";
}
