using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>An old file as it was typed in: the order it makes, and what cannot be read.</summary>
internal sealed class OldFileEntry(Typed typed, University university)
{
    private readonly IReadOnlyList<Person> named =
        [.. university.People.Where(p => p.StaffNumber.Length > 0 && p.StaffNumber == typed.Words("subject") || p.Name == typed.Words("subject"))];

    /// <summary>The rows of the catalogue, the empty ones left out.</summary>
    public IReadOnlyList<OldRow> Rows { get; } = [.. typed.Rows("lines").Select(i => new OldRow(
        Cell(typed, i, "Author"), Cell(typed, i, "Title"), Cell(typed, i, "Date"), Cell(typed, i, "Pages"), Cell(typed, i, "Level"), Cell(typed, i, "Remark"))).Where(r => !r.IsEmpty)];

    private bool IsNameAlone => typed.Ticked("unknown");

    /// <summary>The order, as far as it could be read.</summary>
    public ImportOldFile Order => new(
        typed.Words("number"), !IsNameAlone && named is [var one] ? one.Id : null, typed.Words("subject"), typed.Words("post"), typed.Number("year"), typed.Choice<Office>("office"),
        typed.Choice<Retention>("retention"), typed.Words("keptAt"), [.. Rows.Select(r => r.Line)]);

    /// <summary>What the order cannot say: a name that may be several people's or nobody's, and rows that cannot be read.</summary>
    public IEnumerable<Refusal> Unreadable()
    {
        if (!IsNameAlone && typed.Words("subject").Length > 0 && named.Count != 1)
        {
            yield return named.Count > 1
                ? new("K-18", "§5.7", Text.Of("有 {0} 个人叫「{1}」。", named.Count, typed.Words("subject")), Text.Of("请写工号。"), "subject")
                : new("K-19", "§5.7", Text.Of("名册里没有「{0}」。", typed.Words("subject")), Text.Of("请核对姓名或工号；确实不在名册里的，勾选「名册里没有这个人」。"), "subject");
        }

        foreach (var (row, number) in Rows.Select((row, i) => (row, i + 1)).Where(r => r.row.Wrong is not null))
        {
            yield return new("K-20", "§5.7", Text.Of("目录第 {0} 行：{1}。", number, row.Wrong!), Text.Of("请改正这一行；日期写成 2019-03-05，页数写成 7 或 3-9。"), "lines");
        }
    }

    private static string Cell(Typed typed, int row, string name) => typed.Words($"lines[{row}].{name}");
}
