using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>
/// The highest number that the journal says was given in each series and year: the count must have come as far, or a number would be given twice. It may have come further, where a file was
/// destroyed or a number that an old file has was passed over.
/// </summary>
internal sealed class NumbersComparison
{
    private readonly Dictionary<(string Series, int Year), int> highest = [];

    /// <summary>The numbers of a matter. Those of an old file were given on paper.</summary>
    public void Add(Matter matter, ArchiveNumbering numbering)
    {
        if (matter.OldFile is not null)
        {
            return;
        }

        Add(Numbers.Read(matter.LeadNumber));
        Add(Numbers.Read(matter.TalkNumber));
        if (matter.File is { } file && file.Number != matter.FileBefore?.Number)
        {
            Add(NumberPattern.Read(numbering, file.Retention, file.Number));
        }
    }

    public IEnumerable<Misfit> Compare(ZhengyanDb db)
    {
        var counted = db.Numbers.ToDictionary(n => (n.Series, n.Year), n => n.Last);
        return highest.Where(h => counted.GetValueOrDefault(h.Key) < h.Value).OrderBy(h => h.Key)
            .Select(h => new Misfit(null, null, null, Text.Of("{0}〔{1}〕已经编到 {2} 号，编号表里没有这么多", h.Key.Series, h.Key.Year, h.Value)))
            .ToList();
    }

    private void Add((string Series, int Year, int Number)? given)
    {
        if (given is { } number)
        {
            var key = (number.Series, number.Year);
            highest[key] = Math.Max(highest.GetValueOrDefault(key), number.Number);
        }
    }
}
