namespace Zhengyan.Tests.Support;

/// <summary>The size of a window.</summary>
public sealed record Viewport(string Name, int Width, int Height)
{
    /// <summary>What stands on desks in offices.</summary>
    public static readonly Viewport Office = new("office", 1366, 768);

    /// <summary>What approvers and subjects hold in their hand.</summary>
    public static readonly Viewport Phone = new("phone", 390, 844);

    public static IReadOnlyList<Viewport> Both { get; } = [Office, Phone];

    public override string ToString() => Name;
}
