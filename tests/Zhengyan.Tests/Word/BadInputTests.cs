using Zhengyan.Fuzz;

namespace Zhengyan.Tests.Word;

/// <summary>A small part of what <c>./dev fuzz</c> does: damaged and hostile files bring nothing down and hold nothing up.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string> Names => [.. Targets.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_crashes_and_nothing_hangs(string name)
    {
        var tried = new Trial(Targets.All.Single(t => t.Name == name), seed: 1, TimeSpan.FromSeconds(20)).Run(3000, threads: 2);
        Assert.Empty(tried.Crashes);
        Assert.Empty(tried.Hangs);
        Assert.Equal(3000, tried.Cases);
        Assert.InRange(tried.Accepted, 1, 2999);
    }
}
