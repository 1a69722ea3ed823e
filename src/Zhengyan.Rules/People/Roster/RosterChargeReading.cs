namespace Zhengyan.Rules;

/// <summary>Reads the sheet that says which leader is in charge of which units (校领导分工).</summary>
internal sealed class RosterChargeReading(UnitNames units, IReadOnlyList<RosterPerson> people, University known, List<RosterRemark> remarks)
{
    public IEnumerable<RosterCharge> Read(Sheet sheet, RosterColumns columns)
    {
        foreach (var row in sheet.Rows.Skip(columns.LastRow + 1))
        {
            var cells = columns.All(RosterColumn.InCharge).Where(at => !row[at].IsEmpty).ToList();
            var leader = RosterRow.NameIn(row[columns[RosterColumn.Name]]);
            if (cells.Count == 0 || leader == null)
            {
                if (cells.Count > 0 && RosterRow.KindOf(row, columns) == RowKind.Nobody)
                {
                    remarks.Add(new(sheet.Name, row.Number, RosterWords.Letter(columns[RosterColumn.Name]), RosterRow.WhyNobody(row[columns[RosterColumn.Name]])));
                }

                continue;
            }

            if (!IsKnown(leader))
            {
                remarks.Add(new(sheet.Name, row.Number, RosterWords.Letter(columns[RosterColumn.Name]),
                    Text.Of("名册里没有校领导“{0}”，分工没有读入", leader)));
            }

            var before = remarks.Count;
            var found = cells.SelectMany(at => Units(sheet.Name, row, at)).Distinct().ToList();
            yield return new(sheet.Name, row.Number, leader, found, remarks.Count == before);
        }
    }

    private bool IsKnown(string leader) =>
        people.Any(p => p.Name == leader) || known.People.Any(p => p.Name == leader);

    private List<string> Units(string sheet, SheetRow row, int column)
    {
        var found = new List<string>();
        var text = RosterWords.Tidy(row[column].Text.Trim().ReplaceLineEndings("、").Replace(' ', '、').Replace('\u3000', '、'));
        var unknown = "";
        var at = 0;
        while (at < text.Length)
        {
            if (unknown.Length == 0 && units.At(text, at) is { } unit && EndsAt(text, at + unit.Length))
            {
                found.Add(unit.Unit);
                at += unit.Length;
            }
            else if (IsSeparator(text[at]))
            {
                RemarkUnknown(unknown);
                unknown = "";
                at++;
            }
            else
            {
                unknown += text[at++];
            }
        }

        RemarkUnknown(unknown);
        return found;

        void RemarkUnknown(string name)
        {
            if (!RosterWords.SaysNothing(name))
            {
                remarks.Add(new(sheet, row.Number, RosterWords.Letter(column), Text.Of("没有叫“{0}”的单位，这一项没有读入", name)));
            }
        }
    }

    // 图书馆 is not named by 图书馆学系.
    private static bool EndsAt(string text, int end) => end >= text.Length || IsSeparator(text[end]);

    private static bool IsSeparator(char sign) => "、，,；;。/和".Contains(sign, StringComparison.Ordinal);
}
