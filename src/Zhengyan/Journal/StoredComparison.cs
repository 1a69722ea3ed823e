using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>Compares what is stored of matters with what follows from the journal.</summary>
internal sealed class StoredComparison(ZhengyanDb db, Contents contents, Func<Matter, Now> now)
{
    /// <summary>What does not fit with these matters, as they were replayed.</summary>
    public async Task<IReadOnlyList<Misfit>> Compare(IReadOnlyList<MatterReplay> replayed, CancellationToken stop)
    {
        var ids = replayed.Select(r => r.Matter.Id).ToArray();
        var rows = await db.Matters.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, stop);
        var misfits = new List<Misfit>();
        foreach (var replay in replayed)
        {
            var id = replay.Matter.Id;
            if (WrongWith(replay, rows.GetValueOrDefault(id), Involvement.Stored(db, id)) is { } misfit)
            {
                misfits.Add(misfit);
            }
        }

        return misfits;
    }

    private Misfit? WrongWith(MatterReplay replay, MatterRow? row, Involvement stored)
    {
        if (row is null)
        {
            return new(null, replay.Stream, null, Text.Of("日志里有，事项表里没有"));
        }

        if (row.Version > replay.Version)
        {
            // Its place in the journal is known only where the number that is missing there tells it.
            return new(null, replay.Stream, replay.Version + 1, Text.Of("这一版不在日志里"));
        }

        return RowFault(replay.Matter, row, stored) is { } what ? new(null, replay.Stream, replay.Version, what) : null;
    }

    private Text? RowFault(Matter matter, MatterRow row, Involvement stored)
    {
        var involved = Involvement.Of(matter, now(matter));
        return !Same(row, matter) ? Text.Of("事项表与重放的结果不符")
            : !involved.Parts.SetEquals(stored.Parts) ? Text.Of("谁可以看到这个事项，与重算的结果不符")
            : !involved.Demands.SetEquals(stored.Demands) ? Text.Of("待办与重算的结果不符")
            : !involved.Waits.SetEquals(stored.Waits) ? Text.Of("等待他人的事与重算的结果不符")
            : null;
    }

    private bool Same(MatterRow stored, Matter matter)
    {
        var replayed = Projection.Row(matter);
        return db.Model.FindEntityType(typeof(MatterRow))!.GetProperties().Where(p => p.Name != nameof(MatterRow.State))
            .All(p => Equals(p.GetGetter().GetClrValue(stored), p.GetGetter().GetClrValue(replayed)))
            && Respelt(stored).AsSpan().SequenceEqual(Content.Of(matter));
    }

    // The state is compared as it reads, not as it is spelt; what cannot be read equals nothing.
    private byte[] Respelt(MatterRow stored)
    {
        try
        {
            return Content.Of(contents.ReadMatter(db, stored.Id, stored.State));
        }
        catch (Exception unreadable) when (unreadable is JsonException or CryptographicException)
        {
            return [];
        }
    }
}
