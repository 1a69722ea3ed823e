using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>
/// Keeps what is being written in a long form, for whoever writes it and nobody else, so that an hour of a talk is not lost with a battery or a sign-in that ended. Hidden like
/// everything that is said of a matter.
/// </summary>
internal sealed class Drafts(WriteTurns turns, Safe safe, TimeProvider clock)
{
    /// <summary>How long one is kept that nobody submits.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private const int MostBytes = 512 * 1024;

    private static readonly Statement<(DateTimeOffset At, byte[] Content)> Written = new(
        "SELECT At, Content FROM drafts WHERE Matter = ?1 AND Person = ?2 AND Action = ?3", row => (Moments.Read(row.GetString(0)), row.GetFieldValue<byte[]>(1)));

    private static readonly Statement<string> Dropped = new("DELETE FROM drafts WHERE Matter = ?1 AND Person = ?2 AND Action = ?3 RETURNING Action", row => row.GetString(0));

    /// <summary>Keeps it in place of the one before. Gives whether it is kept: not when it is too long, and not when that form has been submitted meanwhile.</summary>
    public async Task<bool> Keep(MatterId matter, PersonId person, string action, Guid command, IReadOnlyDictionary<string, string[]> fields, CancellationToken stop)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(fields);
        if (content.Length > MostBytes)
        {
            return false;
        }

        await using var writing = await turns.Begin(stop);
        var db = writing.Db;
        if (await db.Commands.AnyAsync(c => c.Command == command && c.Person == person, stop))
        {
            return false;
        }

        Drop(db, matter, person, action);
        db.Drafts.Add(new()
        {
            Matter = matter, Person = person, Action = action, At = clock.GetUtcNow(), Content = safe.Close(db, matter.Value, Place(person, action), content),
        });
        await writing.Commit();
        return true;
    }

    /// <summary>What a person has been writing there; none where there is nothing.</summary>
    public Draft? Find(ZhengyanDb db, MatterId matter, PersonId person, string action) =>
        Written.Ask(db, matter.ToString(), person.Value, action) is [var row]
            ? new(row.At, JsonSerializer.Deserialize<Dictionary<string, string[]>>(safe.Open(db, matter.Value, Place(person, action), row.Content))!)
            : null;

    /// <summary>Throws it away.</summary>
    public async Task Drop(MatterId matter, PersonId person, string action, CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        Drop(writing.Db, matter, person, action);
        await writing.Commit();
    }

    /// <summary>Takes it away with the act that was made of it, in the same turn of writing.</summary>
    public static void Drop(ZhengyanDb db, MatterId matter, PersonId person, string action) => Dropped.Ask(db, matter.ToString(), person.Value, action);

    private static string Place(PersonId person, string action) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"draft {action} {person.Value}");
}

/// <summary>What was being written, field by field, and when it was kept.</summary>
internal sealed record Draft(DateTimeOffset At, IReadOnlyDictionary<string, string[]> Fields);
