using CsCheck;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Tests.Desk;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Storage;

/// <summary>The filter of the database and the pure function never differ, whatever the university looks like, and after it has changed.</summary>
public sealed class VisibleToTests
{
    private static readonly Stage[] Ends = [Stage.Lead, Stage.Verification, Stage.Approval, Stage.Talk, Stage.Papers, Stage.Archived];

    private static readonly Gen<Change> AnyChange = Gen.Select(
        Gen.Select(Gen.Int[1, 21], Gen.Int[1, 21]).Array[0, 4],
        Gen.Select(Gen.Int[2, 21], Gen.Int[1, 5], Gen.Int[0, 8], Gen.Bool).Array[0, 6],
        (kin, posts) => new Change([.. kin.Where(k => k.Item1 != k.Item2).Select(k => new Kinship(new(k.Item1), new(k.Item2)))],
            [.. posts.Select(p => SmallUniversity.Post(new(p.Item1), new(p.Item2), "职务", (Rank)p.Item3, head: p.Item4))]));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_md_the_database_shows_a_matter_to_exactly_those_for_whom_it_exists() =>
        await AnyChange.SampleAsync(async change =>
        {
            await using var installation = await SmallInstallation.Start();
            foreach (var stage in Ends)
            {
                await installation.LeadUpTo(stage, stage is Stage.Talk or Stage.Approval ? Who.Dean : Who.DeputyDean);
            }

            await Agree(installation);
            await installation.Change(university => new(
                university.Units, university.People, [.. university.Posts, .. change.Posts], university.Charges, [.. university.Kinships, .. change.Kin]));
            await Agree(installation);
        }, iter: 12, threads: 1);

    private static async Task Agree(SmallInstallation installation)
    {
        await using var db = installation.Db();
        var matters = (await db.Matters.ToListAsync(Stop)).Select(row => installation.Contents.ReadMatter(db, row.Id, row.State)).ToList();
        foreach (var person in Who.Everybody)
        {
            var pure = matters.Where(m => Visibility.Audience(m, installation.Surroundings.Now(m)).Any(a => a.Person == person)).Select(m => m.Id).ToHashSet();
            Assert.Equal(pure, await db.VisibleTo(person).Select(m => m.Id).ToHashSetAsync(Stop));
        }
    }

    private sealed record Change(IReadOnlyList<Kinship> Kin, IReadOnlyList<Post> Posts);
}
