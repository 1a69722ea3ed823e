namespace Zhengyan.Rules;

/// <summary>The talk as it was held: from–to in local time, where, and the subject's conduct (§5.2).</summary>
public sealed record Talk(DateTime From, DateTime To, string Place, string Conduct)
{
    /// <summary>The day it was held; papers and checks count from it.</summary>
    public DateOnly On => DateOnly.FromDateTime(From);
}
