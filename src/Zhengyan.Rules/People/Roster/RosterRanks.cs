using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>Ranks as rosters write them: 正处, 正处级, 处级正职, 五级职员, 管理五级; nothing where there is none.</summary>
public static partial class RosterRanks
{
    private static readonly Dictionary<string, Rank> Words = new()
    {
        ["正厅"] = Rank.BureauHead, ["正局"] = Rank.BureauHead, ["三"] = Rank.BureauHead,
        ["副厅"] = Rank.DeputyBureauHead, ["副局"] = Rank.DeputyBureauHead, ["四"] = Rank.DeputyBureauHead,
        ["正处"] = Rank.DivisionHead, ["正县"] = Rank.DivisionHead, ["五"] = Rank.DivisionHead,
        ["副处"] = Rank.DeputyDivisionHead, ["副县"] = Rank.DeputyDivisionHead, ["六"] = Rank.DeputyDivisionHead,
        ["正科"] = Rank.SectionHead, ["正乡"] = Rank.SectionHead, ["七"] = Rank.SectionHead,
        ["副科"] = Rank.DeputySectionHead, ["副乡"] = Rank.DeputySectionHead, ["八"] = Rank.DeputySectionHead,
        ["科员"] = Rank.Staff, ["九"] = Rank.Staff,
        ["办事员"] = Rank.Clerk, ["十"] = Rank.Clerk,
    };

    /// <summary>The rank a cell names; no rank where it says nothing; none at all where it is not understood.</summary>
    public static Rank? Read(string? cell)
    {
        var text = RosterWords.WithoutBrackets(RosterWords.Tidy(cell));
        if (RosterWords.SaysNothing(text) || NoRank().IsMatch(text))
        {
            return Rank.None;
        }

        return Key(text) is { } key && Words.TryGetValue(key, out var rank) ? rank : null;
    }

    private static string? Key(string text)
    {
        if (Level().Match(text) is { Success: true } level)
        {
            return level.Groups["level"].Value switch
            {
                "3" => "三", "4" => "四", "5" => "五", "6" => "六", "7" => "七", "8" => "八", "9" => "九", "10" => "十", var word => word,
            };
        }

        if (HeadOrDeputy().Match(text) is { Success: true } match)
        {
            return (match.Groups["which"].Value == "正职" ? "正" : "副") + match.Groups["layer"].Value[^1..];
        }

        return Plain().Match(text) is { Success: true } plain ? plain.Groups["word"].Value : null;
    }

    // 专技: a professional grade, which is no administrative rank.
    [GeneratedRegex("^(无(行政)?(级别|职级)|不定级|未定级|专技.*|专业技术.*)$")]
    private static partial Regex NoRank();

    [GeneratedRegex("^(管理(岗位?)?)?(?<level>[三四五六七八九十]|[3-9]|10)级(管理岗位?|职员|岗位?|管理人员)?$")]
    private static partial Regex Level();

    [GeneratedRegex("^(?<layer>厅|局|厅局|处|县处|科|乡科)级?(?<which>正职|副职)$")]
    private static partial Regex HeadOrDeputy();

    [GeneratedRegex("^(?<word>[正副][厅局处县科乡]|科员|办事员)(局|处|科)?级?(实职|干部|职|非领导职务|调研员|组织员|辅导员|秘书)?$")]
    private static partial Regex Plain();
}
