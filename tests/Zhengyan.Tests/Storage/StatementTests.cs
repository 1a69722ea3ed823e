using Microsoft.Data.Sqlite;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Desk;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Storage;

/// <summary>A question that is kept answers as one that is asked for the first time.</summary>
public sealed class StatementTests
{
    private static readonly Statement<string> Subjects = new(
        "SELECT p.Name FROM matters m JOIN people p ON p.Id = m.Subject WHERE m.Subject = ?1 OR p.Name = ?2 ORDER BY m.LeadNumber", row => row.GetString(0));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_answers_each_time_for_the_values_it_is_asked_with_and_as_the_tables_are_then()
    {
        await using var installation = await SmallInstallation.Start();
        await using var db = installation.Db();
        Assert.Empty(Subjects.Ask(db, Who.Dean.Value, ""));
        await installation.LeadUpTo(Stage.Lead, Who.Dean);
        await installation.LeadUpTo(Stage.Lead, Who.DeputyDean);
        var dean = Assert.Single(Subjects.Ask(db, Who.Dean.Value, ""));
        Assert.Equal([dean], Subjects.Ask(db, 0, dean));
        Assert.NotEqual(dean, Assert.Single(Subjects.Ask(db, Who.DeputyDean.Value, "")));
        Assert.Empty(Subjects.Ask(db, 0, "' OR 1 = 1 --"));
    }

    [Fact]
    public async Task Within_a_turn_of_writing_it_sees_what_was_written_there_and_nobody_else_does()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Lead, Who.Dean);
        var count = new Statement<int>("SELECT COUNT(*) FROM drafts WHERE Matter = ?1", row => row.GetInt32(0));
        await using var others = installation.Db();
        await using (var writing = await installation.Turns.Begin(Stop))
        {
            writing.Db.Drafts.Add(new() { Matter = matter.Id, Person = Who.DisciplineHead, Action = "Decide", At = default, Content = [1] });
            await writing.Db.SaveChangesAsync(Stop);
            Assert.Equal([1], count.Ask(writing.Db, matter.Id.ToString()));
            Assert.Equal([0], count.Ask(others, matter.Id.ToString()));
        }

        // It was not committed, and the connection goes on to somebody else.
        Assert.Equal([0], count.Ask(others, matter.Id.ToString()));
        await using var next = installation.Db();
        Assert.Equal([0], count.Ask(next, matter.Id.ToString()));
    }

    [Fact]
    public async Task A_question_that_is_wrong_is_an_error_and_the_next_one_is_answered()
    {
        await using var installation = await SmallInstallation.Start();
        await using var db = installation.Db();
        Assert.Throws<SqliteException>(() => new Statement<int>("SELECT Nothing FROM matters", row => row.GetInt32(0)).Ask(db));
        Assert.Empty(Subjects.Ask(db, 0, ""));
    }
}
