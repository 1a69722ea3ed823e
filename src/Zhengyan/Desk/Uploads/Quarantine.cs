using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Documents;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>A file that waits, or what came of it, as its sender sees it.</summary>
public sealed record WaitingUpload(Guid Id, string FileName, string Title, DateTimeOffset At, UploadState State);

/// <summary>
/// Files that wait for a virus scanner which did not answer: hidden on the disk, put to no matter. Once one is found clean it is put there in the name of whoever sent it, if they still may.
/// </summary>
internal sealed class Quarantine(
    WriteTurns turns, IDbContextFactory<ZhengyanDb> databases, Safe safe, Contents contents, Surroundings surroundings, KeptFiles files, MatterDesk desk, UploadSettings settings,
    ILogger<Quarantine> log)
{
    /// <summary>Has a file wait that is already on the disk.</summary>
    public async Task Add(MatterId matter, Attach order, PersonId by, Guid command, CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        writing.Db.Uploads.Add(new()
        {
            Id = order.Id, Matter = matter, Person = by, At = surroundings.At, Command = command,
            Order = safe.Close(writing.Db, matter.Value, PlaceOf(order.Id), JsonSerializer.SerializeToUtf8Bytes(order)),
        });
        await writing.Commit();
    }

    /// <summary>What a person has waiting in a matter, and what came of what waited.</summary>
    public static async Task<IReadOnlyList<WaitingUpload>> Of(ZhengyanDb db, Safe safe, MatterId matter, PersonId person, CancellationToken stop)
    {
        var rows = await db.Uploads.Where(u => u.Matter == matter && u.Person == person).OrderBy(u => u.At).ToListAsync(stop);
        return [.. rows.Select(row => (Row: row, Order: Read(db, safe, row))).Select(u => new WaitingUpload(u.Row.Id, u.Order.File!.FileName, u.Order.Title, u.Row.At, u.Row.State))];
    }

    /// <summary>The sender takes it back, or has read what came of it. Gives whether there was one of theirs.</summary>
    public async Task<bool> Dismiss(MatterId matter, Guid upload, PersonId person, CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        var gone = await writing.Db.Uploads.Where(u => u.Id == upload && u.Matter == matter && u.Person == person).ExecuteDeleteAsync(stop);
        await writing.Commit();
        if (gone > 0 && !await IsPut(matter, upload, stop))
        {
            files.Remove(upload);
        }

        return gone > 0;
    }

    /// <summary>Asks the scanner again about everything that waits, the oldest first; stops where it still does not answer. Gives how many are settled.</summary>
    public async Task<int> Round(CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var settled = 0;
        foreach (var row in await db.Uploads.Where(u => u.State == UploadState.Waiting).OrderBy(u => u.At).ToListAsync(stop))
        {
            switch (await Scan(db, row, stop))
            {
                case Scanned.NoAnswer:
                    return settled;
                case Scanned.Found:
                    log.LogWarning("An upload that waited is malware, and is gone");
                    await Settle(row, UploadState.Infected, stop);
                    break;
                case Scanned.Clean:
                    await Put(db, row, stop);
                    break;
            }

            settled++;
        }

        return settled;
    }

    // Where nobody is asked any more, nobody needs to answer.
    private async Task<Scanned> Scan(ZhengyanDb db, UploadRow row, CancellationToken stop)
    {
        if (settings.NewScanner() is not { } scanner)
        {
            return new Scanned.Clean();
        }

        using var content = files.Open(db, row.Matter.Value, row.Id);
        return await scanner.Scan(content, stop);
    }

    private async Task Put(ZhengyanDb db, UploadRow row, CancellationToken stop)
    {
        var submitted = await AttachmentDesk.Submit(desk, databases, row.Matter, Read(db, safe, row), row.Person, row.Command, stop);
        if (submitted is Submitted.Accepted)
        {
            await using var writing = await turns.Begin(stop);
            await writing.Db.Uploads.Where(u => u.Id == row.Id).ExecuteDeleteAsync(stop);
            await writing.Commit();
        }
        else if (submitted is not Submitted.Overtaken)
        {
            await Settle(row, UploadState.Refused, stop);
        }
    }

    private async Task Settle(UploadRow row, UploadState state, CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        await writing.Db.Uploads.Where(u => u.Id == row.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.State, state), stop);
        await writing.Commit();
        files.Remove(row.Id);
    }

    private async Task<bool> IsPut(MatterId matter, Guid file, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return await db.Matters.Where(m => m.Id == matter).Select(m => m.State).SingleOrDefaultAsync(stop) is { } state
            && contents.ReadMatter(db, matter, state).Attachments.Any(a => a.Id == file);
    }

    private static Attach Read(ZhengyanDb db, Safe safe, UploadRow row) =>
        JsonSerializer.Deserialize<Attach>(safe.Open(db, row.Matter.Value, PlaceOf(row.Id), row.Order)) ?? throw new CryptographicException("no order");

    private static string PlaceOf(Guid upload) => $"upload {upload:N}";
}
