namespace Zhengyan.Rules;

/// <summary>Who may be given a case to verify and handle: officers of the two offices, nobody who is excluded; two or more (§4.1).</summary>
public static class OfficerChoice
{
    /// <summary>Those who may be chosen, the handling office's own people first.</summary>
    public static IReadOnlyList<Reasoned> For(Matter matter, Now now)
    {
        var other = matter.Office == Office.Discipline ? Office.Organisation : Office.Discipline;
        return [.. Staff(matter.Office, now).Concat(Staff(other, now)).Where(r => !Recusal.Excludes(r.Person, matter, now)).DistinctBy(r => r.Person)];
    }

    /// <summary>How many are wanted: two to verify; where nothing is to be verified, or it has been, one handles it, for example a talk that its subject asked for (§5.4).</summary>
    public static int Wanted(Matter matter) => matter.Stage is Stage.Lead or Stage.Verification ? 2 : 1;

    internal static IEnumerable<Refusal> Check(IReadOnlyList<PersonId> officers, Matter matter, Now now)
    {
        if (officers.Distinct().Count() < Wanted(matter))
        {
            yield return Wanted(matter) == 1
                ? new("V-10", "§4.1", Text.Of("没有选择承办人。"), Text.Of("请指定一名承办人。"), "officer")
                : new("V-01", "§4.1", Text.Of("核实人少于两人。"), Text.Of("请指定两名以上核实人，第一名为承办人。"), "officers");
        }

        if (officers.Except(For(matter, now).Select(r => r.Person)).Any())
        {
            yield return new("V-02", "§4.1", Text.Of("有人不能承办：只有纪委办公室、组织部的人员可以核实，须回避的除外。"),
                Text.Of("请从名单中选取。"), "officers");
        }
    }

    private static IEnumerable<Reasoned> Staff(Office office, Now now)
    {
        var why = office == Office.Discipline ? Text.Of("纪委办公室人员") : Text.Of("组织部人员");
        return now.University.StaffOf(office, now.Today).Select(p => new Reasoned(p, why, "§4.1"));
    }
}
