namespace Zhengyan.Rules;

/// <summary>One staff number on several rows, and several people of one name.</summary>
internal static class RosterDoubles
{
    /// <summary>
    /// People with rows of one staff number and name joined (they hold posts in two units), and staff numbers that two names share
    /// taken from both: nobody can say whose it is.
    /// </summary>
    public static List<RosterPerson> Resolve(IReadOnlyList<RosterPerson> rows, List<RosterRemark> remarks)
    {
        var people = new List<RosterPerson>();
        var byNumber = rows.Where(r => r.StaffNumber.Length > 0).ToLookup(r => r.StaffNumber);
        foreach (var row in rows)
        {
            var same = byNumber[row.StaffNumber].ToList();
            if (same.Exists(s => s.Name != row.Name))
            {
                remarks.Add(new(row.Sheet, row.Row, "", Text.Of("工号 {0} 写在几个人名下，这个工号没有读入", row.StaffNumber)));
                people.Add(row with { StaffNumber = "", SharedNumber = row.StaffNumber });
            }
            else if (same.Count < 2 || ReferenceEquals(same[0], row))
            {
                people.Add(row with { Posts = Joined(same.Prepend(row).SelectMany(s => s.Posts)) });
            }
        }

        foreach (var namesakes in people.GroupBy(p => p.Name).Where(g => g.Count() > 1))
        {
            foreach (var row in namesakes.Where(p => p.StaffNumber.Length == 0))
            {
                remarks.Add(new(row.Sheet, row.Row, "", Text.Of("“{0}”有几个人同名，这一行又没有可用的工号，分不清是谁", row.Name)));
            }
        }

        return people;
    }

    // One post written twice is one post, since the day of the first row that names it; with a rank on one row and one not
    // understood on another it has that rank.
    private static List<RosterPost> Joined(IEnumerable<RosterPost> posts)
    {
        var all = posts.DistinctBy(p => (p.Unit, p.Title, p.Rank)).ToList();
        return all.FindAll(p => p.Rank is not null || !all.Exists(o => o.Rank is not null && o.Unit == p.Unit && o.Title == p.Title));
    }
}
