using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>What a title and a unit's name mean for the measure.</summary>
public static partial class Titles
{
    /// <summary>The leaders of the university as a unit, where a roster does not name it.</summary>
    internal const string Leadership = "校领导";

    /// <summary>What a unit of that name is.</summary>
    public static UnitKind KindOf(string unit) => RosterWords.Tidy(unit) switch
    {
        var name when LeadershipName().IsMatch(name) => UnitKind.Leadership,
        var name when DisciplineName().IsMatch(name) => UnitKind.DisciplineOffice,
        var name when OrganisationName().IsMatch(name) => UnitKind.OrganisationDepartment,
        _ => UnitKind.SecondLevel,
    };

    /// <summary>The duty the measure knows that a title in such a unit carries.</summary>
    public static Duty DutyOf(UnitKind unit, string title)
    {
        if (unit != UnitKind.Leadership)
        {
            return Duty.None;
        }

        var tidy = RosterWords.Tidy(title);
        return RosterWords.WithoutBrackets(tidy) switch
        {
            "党委书记" or "校党委书记" => Duty.PartySecretary,
            "校长" => Duty.President,
            "纪委书记" or "校纪委书记" or "党委纪委书记" => Duty.DisciplineSecretary,
            "党委副书记" or "校党委副书记" or "党委常务副书记" when Cadres().IsMatch(tidy) => Duty.DeputySecretaryForCadres,
            _ => Duty.None,
        };
    }

    /// <summary>
    /// Whether a title makes one of the two heads of its unit (党政主要负责人): of a second-level unit at division head's rank or above; of the
    /// university its party secretary and its president.
    /// </summary>
    public static bool IsHead(string unit, string title, Rank rank)
    {
        var kind = KindOf(unit);
        if (kind == UnitKind.Leadership)
        {
            return DutyOf(kind, title) is Duty.PartySecretary or Duty.President;
        }

        var tidy = RosterWords.WithoutBrackets(RosterWords.Tidy(title));
        foreach (var name in UnitNames.ShortForms(RosterWords.Tidy(unit)).Prepend(RosterWords.Tidy(unit)))
        {
            if (tidy.StartsWith(name, StringComparison.Ordinal))
            {
                tidy = tidy[name.Length..];
                break;
            }
        }

        return rank <= Rank.DivisionHead && HeadTitle().IsMatch(tidy);
    }

    [GeneratedRegex("^(学?校(级|现任)?领导(班子|干部)?(成员)?|领导班子)$")]
    private static partial Regex LeadershipName();

    [GeneratedRegex("纪委|纪检|纪律检查|^监察")]
    private static partial Regex DisciplineName();

    [GeneratedRegex("组织部")]
    private static partial Regex OrganisationName();

    [GeneratedRegex("分管.*(干部|组织)")]
    private static partial Regex Cadres();

    [GeneratedRegex("^((党委|直属党委|党总支|直属党总支|直属党支部|团委)?书记|院长|处长|部长|主任|馆长|所长|校长|园长|社长|台长|站长|主席|总经理|董事长)$")]
    private static partial Regex HeadTitle();
}
