using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Tests.Support;
using Zhengyan.Vault;

using Directory = System.IO.Directory;

namespace Zhengyan.Tests.Journal;

/// <summary>
/// Who deletes checkpoints wherever they lie here leaves days without any. Both verifiers find that, in the databases and in the exported log; and find nothing where the program only stood still.
/// </summary>
public sealed class MissingCheckpointTests
{
    [Theory]
    [InlineData("all", 1)]
    [InlineData("those after the first day", 4)]
    [InlineData("the whole file of readings", 1)]
    [InlineData("all, and signed anew", 1)]
    [InlineData("those after the first day, and signed anew", 4)]
    public async Task Clause_5_8_deleted_checkpoints_are_missed(string gone, int number)
    {
        await using var log = await Days(4);
        var copy = log.Copy();
        var first = gone.StartsWith("those", StringComparison.Ordinal) ? 4 : 1;
        SmallLog.Tamper(copy, LogName.Checkpoints, $"DELETE FROM checkpoints WHERE number >= {first}");
        foreach (var file in Directory.GetFiles(Signing.Folder(copy)).Where(f => int.Parse(Path.GetFileNameWithoutExtension(f), System.Globalization.CultureInfo.InvariantCulture) >= first))
        {
            File.Delete(file);
        }

        if (gone == "the whole file of readings")
        {
            File.Delete(ReadingRows.File(copy));
        }

        if (gone.EndsWith("anew", StringComparison.Ordinal))
        {
            File.Copy(Path.Combine(log.Data, SigningKey.FileName), Path.Combine(copy, SigningKey.FileName));
            Assert.Equal(number, new Signing(copy, new(log.Suite), log.Clock).Sign().Checkpoint.Number);
        }

        var fault = Assert.Single(log.Verify(copy).Faults);
        Assert.Equal((LogName.Checkpoints, number), (fault.Log, (int)fault.Position));
        var exported = log.Export(copy);
        fault = Assert.Single(LogVerification.Of(new ExportedLog(exported), []).Faults);
        Assert.Equal((LogName.Checkpoints, number), (fault.Log, (int)fault.Position));
        var (code, said) = await SecondVerifier.Run(log.Put("log", exported));
        Assert.True(code == 1, said);
        Assert.Equal([("checkpoint", number)], SecondVerifier.Faults(said));
    }

    [Fact]
    public async Task A_program_that_signs_every_day_or_stands_still_for_a_week_misses_none()
    {
        await using var log = await Days(3);
        await Fits(log);

        // Stopped with something added, and started again: it signs before anything is added.
        log.Clock.Travel(days: 7);
        log.Signing.Sign();
        await Work(log);
        await Fits(log);

        // A version before that added something first, and signed at once.
        log.Clock.Travel(days: 7);
        await Work(log);
        log.Clock.Travel(minutes: 1);
        log.Signing.Sign();
        await Work(log);
        await Fits(log);

        // The clock was put forward while it ran, and somebody verifies before it has signed.
        log.Clock.Travel(months: 2);
        await Work(log);
        await Fits(log);
        log.Clock.Travel(minutes: 1);
        log.Signing.Sign();
        await Work(log);

        // And put back.
        log.Clock.Travel(months: -1);
        await Work(log);
        log.Signing.Sign();
        await Work(log);
        await Fits(log);
    }

    [Fact]
    public async Task A_day_with_nothing_signed_after_the_last_checkpoint_is_no_gap()
    {
        await using var log = await Days(1);
        log.Clock.Travel(minutes: 23 * 60);
        await Work(log);
        await Fits(log);
    }

    // Work on as many days as that, each begun with a checkpoint, after the day of three checkpoints.
    private static async Task<SmallLog> Days(int days)
    {
        var log = await SmallLog.Start(Suite.International);
        for (var day = 1; day <= days; day++)
        {
            log.Clock.SetTo(log.Clock.Today.AddDays(1));
            log.Signing.Sign();
            await Work(log);
            log.Clock.Travel(minutes: 120);
            await Work(log);
        }

        return log;
    }

    private static async Task Work(SmallLog log) => await log.Read(2, (await log.Act()).Id);

    private static async Task Fits(SmallLog log)
    {
        Assert.Empty(log.Verify(log.Data).Faults);
        var exported = log.Export(log.Data);
        Assert.Empty(LogVerification.Of(new ExportedLog(exported), []).Faults);
        var (code, said) = await SecondVerifier.Run(log.Put("log", exported));
        Assert.True(code == 0, said);
    }
}
