namespace Zhengyan.Rules;

/// <summary>What stands before every command alike: the step table, the actor's part, the day.</summary>
public static class Standing
{
    // Those who bring a matter forward, and those who decide what was brought.
    private static readonly HashSet<Part> Handling = [Part.Officer, Part.Verifier, Part.LeadTalker, Part.Participant, Part.Recorder];
    private static readonly HashSet<Part> Deciding = [Part.Head, Part.Approver, Part.PartySecretary];

    /// <summary>Why this person may not take this step in this matter now, whatever they would say in it.</summary>
    public static IEnumerable<Refusal> Of(string action, Matter matter, Now now)
    {
        var step = StepTable.Find(matter.Stage, action);
        if (step is null || !step.IsOpen(matter))
        {
            yield return new("W-01", step?.Clause ?? "§4",
                Text.Of("事项现在处于「{0}」阶段，不能办这一步。", matter.Stage.Word()),
                Text.Of("请看事项页顶部，那里写着现在该办什么、由谁办。"));
            yield break;
        }

        if (!Parts.Of(now.Person, matter, now).Overlaps(step.Parts))
        {
            yield return new("W-02", step.Clause,
                Text.Of("这一步由{0}办理，不由你办理。", step.PartsWord()),
                Text.Of("请等该办的人办理；如有误，请承办部门负责人调整。"));
        }

        foreach (var refusal in OfDay(now))
        {
            yield return refusal;
        }

        if (matter.History.Count > 0 && now.Today < LastDay(matter))
        {
            yield return new("W-04", "§4", Text.Of("办理日期早于上一步（{0}）。", LastDay(matter)), Text.Of("请按实际先后登记。"), "on");
        }

        if (now.EnteredBy is { } clerk && !Parts.MayEnterPaper(clerk, matter, now))
        {
            yield return new("W-05", "§4", Text.Of("纸质办理只能由信访受理人补录。"), Text.Of("请交纪委办公室的受理人登记。"));
        }
        else if (now.EnteredBy is { } handler && Handles(handler, matter, now) && Decides(now.Person, step, matter, now))
        {
            yield return new("W-07", "§4.2", Text.Of("你在办理这件事项，不能补录别人对它的决定。"), Text.Of("请交其他受理人补录，或者请作决定的人自己办理。"));
        }
    }

    /// <summary>Why what was done on paper may not be entered by this clerk: it would give them a part that they do not have (§4.2).</summary>
    public static Refusal? OfClerk(Matter matter, Decision decision, Now now)
    {
        if (now.EnteredBy is not { } clerk)
        {
            return null;
        }

        var after = decision.Events.Aggregate(matter, (m, happened) => m.After(happened, now.Occurrence()));
        return Parts.Of(clerk, after, now).Except(Parts.Of(clerk, matter, now)).Any(Handling.Contains)
            ? new("W-08", "§4.2", Text.Of("补录的人不能由此参与这件事项。"), Text.Of("请交其他受理人补录，或者请该办的人自己办理。"))
            : null;
    }

    // A lead is registered here on whatever day; what was done about it on paper goes back to the day it was received.
    private static DateOnly LastDay(Matter matter) =>
        matter is { Lead: { } lead, History: [{ Kind: nameof(LeadRegistered) }] } ? lead.ReceivedOn : matter.History[^1].Occurrence.On;

    // Whoever takes the step by a part that handles the matter decides on nobody's work; to go is for nobody else to say.
    private static bool Decides(PersonId person, Step step, Matter matter, Now now) =>
        step.Action == nameof(Recuse) || Parts.Of(person, matter, now).Intersect(step.Parts).All(Deciding.Contains);

    private static bool Handles(PersonId person, Matter matter, Now now) =>
        matter.Proposal?.ProposedBy == person || Parts.Of(person, matter, now).Any(Handling.Contains);

    /// <summary>Nothing is done ahead of its day; what opens a matter asks for this as well.</summary>
    public static IEnumerable<Refusal> OfDay(Now now)
    {
        if (now.Today > now.RecordedOn)
        {
            yield return new("W-03", "§4", Text.Of("办理日期不能在今天之后。"), Text.Of("请填写实际办理的日期。"), "on");
        }
    }
}
