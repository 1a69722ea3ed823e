using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>
/// Reads a roster sheet by sheet, row by row. A row that is not quite understood keeps what was, and says the rest; a row without a
/// name is nobody.
/// </summary>
internal sealed partial class RosterReading(University known)
{
    private readonly UnitNames units = new(known.Units.Select(u => u.Name));
    private readonly List<RosterPerson> people = [];
    private readonly List<RosterRemark> remarks = [];
    private readonly List<string> unread = [];

    public Roster Read(IReadOnlyList<Sheet> sheets)
    {
        var headed = sheets.Select(s => (Sheet: s, Columns: RosterColumns.Of(s))).ToList();
        var ofPeople = headed.Where(s => s.Columns is { IsOfPeople: true }).ToList();
        var ofCharges = headed.Where(s => s.Columns is { IsOfCharges: true }).ToList();
        if (ofPeople.Count + ofCharges.Count == 0)
        {
            remarks.Add(new(sheets.Count == 0 ? "" : sheets[0].Name, 1, "",
                Text.Of("没有找到表头：至少要有“姓名”和“职务”“单位”“级别”中的一列")));
        }

        else
        {
            RemarkUnread(headed.Where(s => s.Columns is not ({ IsOfPeople: true } or { IsOfCharges: true })).Select(s => s.Sheet));
        }

        // Every unit that heads a group is known before any cell is read, so that a cell can name a unit further down.
        foreach (var (sheet, columns) in ofPeople)
        {
            LearnUnits(sheet, columns!);
        }

        foreach (var (sheet, columns) in ofPeople)
        {
            ReadPeople(sheet, columns!);
        }

        var clear = RosterDoubles.Resolve(people, remarks);
        var charges = ofCharges.SelectMany(s => new RosterChargeReading(units, clear, known, remarks).Read(s.Sheet, s.Columns!)).ToList();
        var front = (ofPeople.Count > 0 ? ofPeople : ofCharges).Select(s => RosterFront.Of(s.Sheet, s.Columns!)).FirstOrDefault();
        return new(front?.Title ?? "", front?.AsOf, clear, charges, [.. remarks.OrderBy(r => Place(sheets, r))]) { Unread = unread };
    }

    private static (int, int) Place(IReadOnlyList<Sheet> sheets, RosterRemark remark) =>
        (sheets.TakeWhile(s => s.Name != remark.Sheet).Count(), remark.Row);

    private void LearnUnits(Sheet sheet, RosterColumns columns)
    {
        string? group = null;
        foreach (var row in sheet.Rows.Skip(columns.LastRow + 1))
        {
            var kind = RosterRow.KindOf(row, columns);
            if (kind == RowKind.Group)
            {
                group = RosterRow.GroupName(row);
            }
            else if (kind == RowKind.Person)
            {
                var named = RosterWords.Tidy(row[columns[RosterColumn.Unit]].Text);
                var unit = RosterWords.SaysNothing(named) ? group : named;
                if (unit is not null)
                {
                    units.Add(unit);
                }
            }
        }
    }

    private void ReadPeople(Sheet sheet, RosterColumns columns)
    {
        RemarkMissingColumns(sheet, columns);
        string? group = null;
        foreach (var row in sheet.Rows.Skip(columns.LastRow + 1))
        {
            switch (RosterRow.KindOf(row, columns))
            {
                case RowKind.Group:
                    group = RosterRow.GroupName(row);
                    break;
                case RowKind.Nobody:
                    unread.Add(RosterWords.Tidy(row[columns[RosterColumn.StaffNumber]].Text));
                    remarks.Add(new(sheet.Name, row.Number, RosterWords.Letter(columns[RosterColumn.Name]),
                        RosterRow.WhyNobody(row[columns[RosterColumn.Name]])));
                    break;
                case RowKind.Person:
                    people.Add(new RosterPersonReading(units, remarks, sheet.Name, columns).Read(row, group));
                    break;
            }
        }
    }

    private void RemarkUnread(IEnumerable<Sheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            if (sheet.Rows.FirstOrDefault(LooksLikeATable) is { } first)
            {
                remarks.Add(new(sheet.Name, first.Number, "", Text.Of("这张工作表没有找到表头，整张没有读入")));
            }
        }
    }

    // A sheet of sentences, which says how the roster was made, is nobody's rows; a cell that is merged stands there several times.
    private static bool LooksLikeATable(SheetRow row) => row.Cells.Where(c => !c.IsEmpty).Distinct().Skip(2).Any();

    private void RemarkMissingColumns(Sheet sheet, RosterColumns columns)
    {
        var row = sheet.Rows[columns.LastRow].Number;
        if (!columns.Has(RosterColumn.StaffNumber))
        {
            remarks.Add(new(sheet.Name, row, "", Text.Of("没有“工号”一列，只能按姓名对应")));
        }

        if (!columns.Has(RosterColumn.Rank))
        {
            remarks.Add(new(sheet.Name, row, "", Text.Of("没有“行政级别”一列，新的职务无法登记")));
        }
    }
}
