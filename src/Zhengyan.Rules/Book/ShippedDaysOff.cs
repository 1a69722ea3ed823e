using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Zhengyan.Rules;

/// <summary>Reads the years that come with the software out of <c>days-off.json</c>.</summary>
internal static class ShippedDaysOff
{
    public static Dictionary<int, PublishedYear> Read()
    {
        using var file = typeof(ShippedDaysOff).Assembly.GetManifestResourceStream("days-off.json")
            ?? throw new InvalidOperationException("days-off.json is not in the assembly");
        using var json = JsonDocument.Parse(file);
        var years = new Dictionary<int, PublishedYear>();
        foreach (var year in json.RootElement.GetProperty("years").EnumerateObject())
        {
            years.Add(int.Parse(year.Name, CultureInfo.InvariantCulture), new(
                Days(year.Name, year.Value.GetProperty("off")).ToFrozenSet(),
                Days(year.Name, year.Value.GetProperty("working")).ToFrozenSet()));
        }

        return years;
    }

    // "05-01/05-05" stands for the days from one to the other.
    private static IEnumerable<DateOnly> Days(string year, JsonElement list)
    {
        foreach (var item in list.EnumerateArray())
        {
            var ends = item.GetString()!.Split('/');
            var last = Day(year, ends[^1]);
            for (var day = Day(year, ends[0]); day <= last; day = day.AddDays(1))
            {
                yield return day;
            }
        }
    }

    private static DateOnly Day(string year, string monthAndDay) =>
        DateOnly.ParseExact($"{year}-{monthAndDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
