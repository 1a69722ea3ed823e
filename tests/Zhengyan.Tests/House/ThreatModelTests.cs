using System.Text.RegularExpressions;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.House;

/// <summary>docs/threat-model.md claims nothing that no test shows.</summary>
public sealed partial class ThreatModelTests
{
    [Fact]
    public void Every_test_that_the_threat_model_names_is_there()
    {
        var tests = typeof(ThreatModelTests).Assembly.GetTypes().SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttributes(inherit: true).Any(a => a is FactAttribute)).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        var named = Name().Matches(File.ReadAllText(ProjectFolder.At("docs/threat-model.md"))).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count > 30, $"only {named.Count} tests are named");
        Assert.Empty(named.Except(tests));
    }

    [Fact]
    public void Every_line_but_the_one_about_root_names_a_test() =>
        Assert.Equal("Root on the running server", Assert.Single(
            File.ReadLines(ProjectFolder.At("docs/threat-model.md")).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !Name().IsMatch(l))
                .Select(l => l.Split('|')[1].Trim()).Except(["who", "mistake"])));

    [GeneratedRegex("`([A-Za-z0-9]+_[A-Za-z0-9_]+)`")]
    private static partial Regex Name();
}
