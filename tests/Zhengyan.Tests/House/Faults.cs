namespace Zhengyan.Tests.House;

/// <summary>How a convention's test fails: what the convention is, what to do, and every place.</summary>
internal static class Faults
{
    public static void None(string convention, IEnumerable<string> places)
    {
        var list = places.Distinct().ToList();
        Assert.True(list.Count == 0, $"{convention}\n{string.Join('\n', list.Select(place => "    " + place))}");
    }
}
