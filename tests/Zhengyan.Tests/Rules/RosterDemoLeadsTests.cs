using System.Globalization;
using System.Text.Json;
using Zhengyan.Documents;
using Zhengyan.Rules;

namespace Zhengyan.Tests.Rules;

/// <summary>The fourteen leads of the demonstration are about people of its roster, and their summaries give nobody away.</summary>
public sealed class RosterDemoLeadsTests
{
    private static readonly JsonElement[] Leads = [.. Read().RootElement.GetProperty("leads").EnumerateArray()];

    [Fact]
    public void There_are_fourteen_in_order_and_marked_as_made_up()
    {
        Assert.Equal(Enumerable.Range(1, 14), Leads.Select(l => l.GetProperty("number").GetInt32()));
        Assert.Contains("虚构", Read().RootElement.GetProperty("madeUp").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_named_is_in_the_roster_in_that_unit()
    {
        await using var file = typeof(Spreadsheet).Assembly.GetManifestResourceStream("Demo/干部名册.xlsx")!;
        var roster = Roster.Read((await Spreadsheet.Read(file, TestContext.Current.CancellationToken)).Sheets, University.Empty);

        var named = Leads.SelectMany(l => l.GetProperty("about").EnumerateArray())
            .Concat(Leads.Select(l => l.GetProperty("reporter").GetProperty("person")).Where(p => p.ValueKind == JsonValueKind.Object));
        Assert.All(named, n => Assert.Contains(
            roster.People, p => p.Name == n.GetProperty("name").GetString() && p.Posts.Any(t => t.Unit == n.GetProperty("unit").GetString())));
    }

    [Fact]
    public void Words_are_those_of_the_rules()
    {
        Assert.All(Leads, lead =>
        {
            Assert.True(Is<Channel>(lead, "channel") && Is<Arrival>(lead, "arrival") && Is<Finding>(lead, "finding") && Is<TalkForm>(lead, "form"));
            Assert.All(lead.GetProperty("circumstances").EnumerateArray(), c => Assert.InRange(c.GetInt32(), 1, 7));
            Assert.True(DateOnly.TryParseExact(Text(lead, "receivedOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        });
    }

    [Fact]
    public void Clause_5_8_summaries_carry_no_trace_of_the_reporter()
    {
        string[] traces = ["教师", "东区", "爱人", "138", "停车场", "中秋", "三个人", "副馆长", "周涛霞", "匿名", "职工"];
        Assert.All(Leads, lead => Assert.All(traces, trace => Assert.DoesNotContain(trace, Text(lead, "summary")!, StringComparison.Ordinal)));
    }

    private static bool Is<T>(JsonElement lead, string field)
        where T : struct, Enum => Text(lead, field) is not { } word || Enum.IsDefined(Enum.Parse<T>(word));

    private static string? Text(JsonElement lead, string field) => lead.GetProperty(field).GetString();

    private static JsonDocument Read() => JsonDocument.Parse(typeof(Spreadsheet).Assembly.GetManifestResourceStream("Demo/leads.json")!);
}
