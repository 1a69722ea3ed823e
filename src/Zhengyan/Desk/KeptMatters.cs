using System.Collections.Concurrent;
using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>
/// The matters that were read last, opened and folded, so that a page need not open and fold them again. Whether somebody may read one is not known here: that is asked of
/// the database each time, and so is the version.
/// </summary>
internal sealed class KeptMatters
{
    private const int Most = 2000;
    private readonly ConcurrentDictionary<MatterId, Matter> kept = [];
    private readonly ConcurrentDictionary<MatterId, byte> gone = [];

    /// <summary>The matter, if it is kept as of that version.</summary>
    public Matter? Find(MatterId id, int version) => kept.TryGetValue(id, out var matter) && matter.Version == version ? matter : null;

    /// <summary>Only what was read from the database as it is on record: what is being written may never come to be.</summary>
    public void Keep(Matter matter)
    {
        if (kept.Count >= Most)
        {
            kept.Clear();
        }

        kept[matter.Id] = matter;
        if (gone.ContainsKey(matter.Id))
        {
            kept.TryRemove(matter.Id, out _);
        }
    }

    /// <summary>What was destroyed is not kept at hand either, nor taken up again by whoever read it just before.</summary>
    public void Forget(IEnumerable<Guid> destroyed)
    {
        foreach (var id in destroyed.Select(stream => new MatterId(stream)))
        {
            gone[id] = 0;
            kept.TryRemove(id, out _);
        }
    }
}
