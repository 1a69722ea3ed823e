using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>The tables of the directory, read and written as one university.</summary>
internal static class DirectoryRows
{
    public static University Read(ZhengyanDb db) => new(
        [.. db.Units.OrderBy(u => u.Id)], [.. db.People.OrderBy(p => p.Id)], [.. db.Posts.OrderBy(p => EF.Property<int>(p, "Id"))],
        [.. db.Charges.OrderBy(c => EF.Property<int>(c, "Id"))], [.. db.Kinships.OrderBy(k => EF.Property<int>(k, "Id"))]);

    /// <summary>Makes the tables say what a university says. Rows that say it already stay; people and units are never taken out.</summary>
    public static async Task Write(ZhengyanDb db, University university, CancellationToken stop)
    {
        await Keep(db, db.Units, university.Units, u => u.Id, stop);
        await Keep(db, db.People, university.People, p => p.Id, stop);
        await Replace(db.Posts, university.Posts, stop);
        await Replace(db.Charges, university.Charges, stop);
        await Replace(db.Kinships, university.Kinships, stop);
        await db.SaveChangesAsync(stop);
    }

    private static async Task Keep<TFact, TKey>(
        ZhengyanDb db, DbSet<TFact> table, IEnumerable<TFact> facts, Func<TFact, TKey> key, CancellationToken stop)
        where TFact : class
        where TKey : notnull
    {
        var stored = await table.AsTracking().ToDictionaryAsync(key, stop);
        foreach (var fact in facts)
        {
            if (!stored.TryGetValue(key(fact), out var row))
            {
                table.Add(fact);
            }
            else if (!row.Equals(fact))
            {
                db.Entry(row).CurrentValues.SetValues(fact);
            }
        }
    }

    private static async Task Replace<TFact>(DbSet<TFact> table, IEnumerable<TFact> facts, CancellationToken stop)
        where TFact : class
    {
        var wanted = facts.ToHashSet();
        foreach (var row in await table.AsTracking().ToListAsync(stop))
        {
            if (!wanted.Remove(row))
            {
                table.Remove(row);
            }
        }

        table.AddRange(wanted);
    }
}
