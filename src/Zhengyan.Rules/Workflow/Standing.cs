namespace Zhengyan.Rules;

/// <summary>What stands before every command alike: the step table, the actor's part, the day.</summary>
public static class Standing
{
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

        if (matter.History.Count > 0 && now.Today < matter.History[^1].Occurrence.On)
        {
            yield return new("W-04", "§4", Text.Of("办理日期早于上一步（{0}）。", matter.History[^1].Occurrence.On),
                Text.Of("请按实际先后登记；上一步日期有误的，请承办人另作说明。"), "on");
        }

        if (now.EnteredBy is { } clerk && !Parts.MayEnterPaper(clerk, matter, now))
        {
            yield return new("W-05", "§4", Text.Of("纸质办理只能由信访受理人补录。"), Text.Of("请交纪委办公室的受理人登记。"));
        }
    }

    /// <summary>Nothing is done ahead of its day; what opens a matter asks for this as well.</summary>
    public static IEnumerable<Refusal> OfDay(Now now)
    {
        if (now.Today > now.RecordedOn)
        {
            yield return new("W-03", "§4", Text.Of("办理日期不能在今天之后。"), Text.Of("请填写实际办理的日期。"), "on");
        }
    }
}
