namespace Zhengyan.Rules;

/// <summary>The part somebody has in a matter (people.md). One person may have several.</summary>
public enum Part
{
    /// <summary>Who registered the lead.</summary>
    Registrar,
    /// <summary>承办人: the officer handling the case.</summary>
    Officer,
    /// <summary>核实人: who verifies, the officer among them.</summary>
    Verifier,
    /// <summary>Whoever decides for the handling office: its head, or whoever stands above where the head may not.</summary>
    Head,
    /// <summary>审批人 (§4.2).</summary>
    Approver,
    /// <summary>主谈人.</summary>
    LeadTalker,
    /// <summary>参加人.</summary>
    Participant,
    /// <summary>记录人.</summary>
    Recorder,
    /// <summary>谈话对象.</summary>
    Subject,
    /// <summary>The party secretary, for what is put to the committee (§4.5).</summary>
    PartySecretary,
    /// <summary>Who receives the situation form and makes the file for the discipline office (§5.6).</summary>
    Archivist,
    /// <summary>鉴定人: who decides whether a file whose time has run out is destroyed; never who proposed it.</summary>
    Appraiser,
}

/// <summary>The words of the parts.</summary>
public static class PartWords
{
    /// <summary>The word on the page.</summary>
    public static Text Word(this Part part) => part switch
    {
        Part.Registrar => Text.Of("登记人"),
        Part.Officer => Text.Of("承办人"),
        Part.Verifier => Text.Of("核实人"),
        Part.Head => Text.Of("承办部门负责人"),
        Part.Approver => Text.Of("审批人"),
        Part.LeadTalker => Text.Of("主谈人"),
        Part.Participant => Text.Of("参加人"),
        Part.Recorder => Text.Of("记录人"),
        Part.Subject => Text.Of("谈话对象"),
        Part.PartySecretary => Text.Of("党委书记"),
        Part.Archivist => Text.Of("归档人"),
        Part.Appraiser => Text.Of("鉴定人"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}
