using CsCheck;
using Zhengyan.Rules;

namespace Zhengyan.Tests.Rules;

/// <summary>Rosters written down in a test: one line a row, cells between bars.</summary>
internal static class RosterSheets
{
    public const string Header = "工号|姓名|性别|民族|出生年月|政治面貌|单位|职务|任现职时间|行政级别";

    public static readonly DateOnly Day = new(2026, 9, 30);

    public static Sheet Sheet(string name, params string[] rows) =>
        new(name, [.. rows.Select((row, at) => new SheetRow(at + 1, [.. row.Split('|').Select(c => new SheetCell(c))]))]);

    public static Roster Read(params string[] rows) => Read(University.Empty, rows);

    public static Roster Read(University known, params string[] rows) => Roster.Read([Sheet("名册", rows)], known);

    /// <summary>With the usual header above.</summary>
    public static Roster Rows(params string[] rows) => Read([Header, .. rows]);

    /// <summary>The university a roster makes of none.</summary>
    public static University Applied(Roster roster) =>
        RosterDifference.Between(roster, University.Empty, Day).Apply(University.Empty);

    public static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    public static string[] Said(this Roster roster) => [.. roster.Remarks.Select(r => $"{r.Column}{r.Row} {r.What}")];
}
