using System.Text.RegularExpressions;

namespace Zhengyan.Rules;

/// <summary>Reads one row that is a person.</summary>
internal sealed partial class RosterPersonReading(UnitNames units, List<RosterRemark> remarks, string sheet, RosterColumns columns)
{
    public RosterPerson Read(SheetRow row, string? group) => new(
        sheet, row.Number, StaffNumber(row), RosterRow.NameIn(row[columns[RosterColumn.Name]])!, Sex(row), Ethnicity(row), Born(row),
        Words(row, RosterColumn.Affiliation), Posts(row, group));

    private string StaffNumber(SheetRow row)
    {
        if (!columns.Has(RosterColumn.StaffNumber))
        {
            return "";
        }

        var number = Words(row, RosterColumn.StaffNumber);
        if (number.Length == 0)
        {
            Remark(row, RosterColumn.StaffNumber, Text.Of("没有工号，只能按姓名对应"));
        }
        else if (!StaffNumberShape().IsMatch(number))
        {
            Remark(row, RosterColumn.StaffNumber, Text.Of("“{0}”不像工号，没有读入", number));
            return "";
        }

        return number;
    }

    private string Sex(SheetRow row)
    {
        var sex = Words(row, RosterColumn.Sex);
        if (sex is "" or "男" or "女")
        {
            return sex;
        }

        Remark(row, RosterColumn.Sex, Text.Of("性别“{0}”不认识", sex));
        return "";
    }

    // 汉 and 汉族 are the same; a name of one sign never ends in 族 by itself.
    private string Ethnicity(SheetRow row)
    {
        var ethnicity = Words(row, RosterColumn.Ethnicity);
        return ethnicity.Length == 0 || ethnicity.EndsWith('族') ? ethnicity : ethnicity + "族";
    }

    private DateOnly? Born(SheetRow row)
    {
        var born = Date(row, RosterColumn.Born);
        return born is { } day ? new DateOnly(day.Year, day.Month, 1) : null;
    }

    private List<RosterPost> Posts(SheetRow row, string? group)
    {
        var unit = Words(row, RosterColumn.Unit) is { Length: > 0 } named ? named : group;
        var within = unit is null ? null : units.Add(unit);
        var cells = columns.All(RosterColumn.UnitAndPost).Concat(columns.All(RosterColumn.Post)).ToList();
        var posts = cells
            .Where(at => !RosterWords.SaysNothing(RosterWords.Tidy(row[at].Text)))
            .SelectMany(at => PostCell.Read(row[at].Text, within, units)).Distinct().ToList();
        var place = cells.Count > 0 ? RosterWords.Letter(cells[0]) : "";
        if (posts.Count == 0)
        {
            remarks.Add(new(sheet, row.Number, place, Text.Of("没有写职务")));
            return [];
        }

        if (posts.Find(p => p.Unit.Length == 0) is { Title: { } title })
        {
            remarks.Add(new(sheet, row.Number, place, Text.Of("看不出“{0}”是哪个单位的职务，职务没有读入", title)));
            return [];
        }

        var rank = Rank(row);
        var from = Date(row, RosterColumn.From);
        return [.. posts.Select(p => new RosterPost(p.Unit, p.Title, rank, from))];
    }

    private Rank? Rank(SheetRow row)
    {
        if (!columns.Has(RosterColumn.Rank))
        {
            return null;
        }

        var rank = RosterRanks.Read(row[columns[RosterColumn.Rank]].ToString());
        if (rank is null)
        {
            Remark(row, RosterColumn.Rank, Text.Of("级别“{0}”不认识，改正之前新的职务不登记", row[columns[RosterColumn.Rank]].ToString()));
        }

        return rank;
    }

    private DateOnly? Date(SheetRow row, RosterColumn column)
    {
        var cell = row[columns[column]];
        if (RosterWords.SaysNothing(RosterWords.Tidy(cell.ToString())))
        {
            return null;
        }

        var date = RosterDates.Read(cell);
        if (date is null)
        {
            Remark(row, column, Text.Of("“{0}”不是看得懂的日期", cell.ToString()));
        }

        return date;
    }

    private string Words(SheetRow row, RosterColumn column) =>
        RosterWords.Tidy(row[columns[column]].Text) is var words && RosterWords.SaysNothing(words) ? "" : words;

    private void Remark(SheetRow row, RosterColumn column, Text what) =>
        remarks.Add(new(sheet, row.Number, RosterWords.Letter(columns[column]), what));

    [GeneratedRegex("^[0-9A-Za-z-]{1,20}$")]
    private static partial Regex StaffNumberShape();
}
