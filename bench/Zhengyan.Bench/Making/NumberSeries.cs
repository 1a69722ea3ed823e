using Microsoft.EntityFrameworkCore;
using Zhengyan.Storage;

namespace Zhengyan.Bench;

/// <summary>The numbers of leads, talks and files, counted on from those already given.</summary>
internal sealed class NumberSeries(Dictionary<(string Series, int Year), int> last)
{
    public static async Task<NumberSeries> Begin(WriteTurns turns)
    {
        await using var writing = await turns.Begin(CancellationToken.None);
        return new(await writing.Db.Numbers.ToDictionaryAsync(n => (n.Series, n.Year), n => n.Last));
    }

    public int Next(string series, int year) => last[(series, year)] = last.GetValueOrDefault((series, year)) + 1;

    public async Task Write(WriteTurns turns)
    {
        await using var writing = await turns.Begin(CancellationToken.None);
        foreach (var ((series, year), number) in last)
        {
            if (await writing.Db.Numbers.AsTracking().SingleOrDefaultAsync(n => n.Series == series && n.Year == year) is { } row)
            {
                row.Last = number;
            }
            else
            {
                writing.Db.Numbers.Add(new() { Series = series, Year = year, Last = number });
            }
        }

        await writing.Commit();
    }
}
