using Microsoft.EntityFrameworkCore;
using Zhengyan.Documents;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>
/// The door for files: received hidden, looked through, scanned where a scanner is set up, and only then put to the matter through the desk. What is refused, broken off or not recorded leaves
/// nothing on the disk.
/// </summary>
internal sealed class AttachmentDesk(
    IDbContextFactory<ZhengyanDb> databases, Contents contents, Surroundings surroundings, KeptFiles files, MatterDesk desk, Quarantine quarantine, UploadSettings settings, ILogger<AttachmentDesk> log)
{
    // The form's own boundaries and fields.
    private const int AroundTheFile = 1 << 20;
    private const int MostTries = 5;

    /// <summary>Hands in a file for the matter, by the person's own part in it.</summary>
    public async Task<HandedIn> HandIn(MatterId id, Attach order, IncomingFile? incoming, PersonId by, Guid command, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        if (new MatterReading(db, contents).Load(id, by) is not { Matter: var matter })
        {
            return new HandedIn.NotThere();
        }

        order = await WithVersion(order, matter, db, stop);
        var now = surroundings.Now(by, matter);
        if (Standing.Of(order.Action, matter, now).ToList() is { Count: > 0 } standing)
        {
            return new HandedIn.Refused(matter, standing);
        }

        if (incoming is null)
        {
            return new HandedIn.Refused(matter, order.Decide(matter, now).Refusals);
        }

        using var file = files.Begin(db, id.Value, order.Id);
        if (incoming.SaidLength > settings.MostBytes + AroundTheFile || !await file.Receive(incoming.Content, settings.MostBytes, stop))
        {
            return Refused(matter, now, order, [FileRefusals.TooLarge(settings.MostBytes)]);
        }

        var (seen, refusals) = Look(incoming.Name, file);
        order = order with { File = seen };
        return refusals.Count > 0 || !order.Decide(matter, now).IsAccepted ? Refused(matter, now, order, refusals)
            : await Scan(file, stop) switch
            {
                Scanned.Found found => new HandedIn.Refused(matter, [FileRefusals.Infected(found.Malware)]),
                Scanned.NoAnswer => await Wait(file, id, order, by, command, stop),
                _ => await Put(file, id, order, by, command, stop),
            };
    }

    private async Task<Attach> WithVersion(Attach order, Matter matter, ZhengyanDb db, CancellationToken stop) =>
        DocumentCode.Parse(order.Code) is { } code && code.Kind == order.Document
            ? order with { Code = code.ToString(), SignedVersion = (await new DocumentVersions(db, contents, surroundings).Of(code, matter, stop)).Version }
            : order with { SignedVersion = null };

    private static (ReceivedFile File, IReadOnlyList<Refusal> Refusals) Look(string name, NewFile file)
    {
        using var content = file.Read();
        var verdict = FileCheck.Of(name, content);
        return (new(name, verdict.MediaType, file.Size, file.Hash, verdict.Pages, verdict.Blank, verdict.Untold), verdict.Refusals);
    }

    // Every reason at once: those of the file, and those of what was typed. A file that was not taken is not one that was not chosen.
    private static HandedIn.Refused Refused(Matter matter, Now now, Attach order, IReadOnlyList<Refusal> refusals) =>
        new(matter, [.. refusals, .. (order with { File = order.File ?? new("", "", 0, "", null, [], []) }).Decide(matter, now).Refusals]);

    private async Task<Scanned> Scan(NewFile file, CancellationToken stop)
    {
        if (settings.NewScanner() is not { } scanner)
        {
            return new Scanned.Clean();
        }

        using var content = file.Read();
        return await scanner.Scan(content, stop);
    }

    private async Task<HandedIn> Wait(NewFile file, MatterId id, Attach order, PersonId by, Guid command, CancellationToken stop)
    {
        log.LogWarning("The virus scanner does not answer; an upload waits");
        file.Keep();
        try
        {
            await quarantine.Add(id, order, by, command, stop);
        }
        catch
        {
            files.Remove(order.Id);
            throw;
        }

        return new HandedIn.Waits();
    }

    private async Task<HandedIn> Put(NewFile file, MatterId id, Attach order, PersonId by, Guid command, CancellationToken stop)
    {
        file.Keep();
        Attachment? put = null;
        try
        {
            var submitted = await Submit(desk, databases, id, order, by, command, stop);
            put = (submitted as Submitted.Accepted)?.Matter.Attachments.FirstOrDefault(a => a.Id == order.Id);
            return submitted switch
            {
                Submitted.Accepted accepted => new HandedIn.Accepted(accepted.Matter, put),
                Submitted.Refused refused => new HandedIn.Refused(refused.Matter, refused.Refusals),
                Submitted.NotThere => new HandedIn.NotThere(),
                _ => throw new InvalidOperationException("a matter changes faster than a file can be put to it"),
            };
        }
        finally
        {
            // Where nobody can say whether it was recorded, it stays: what nothing names is swept away at the next start.
            if (put is null && !stop.IsCancellationRequested)
            {
                await RemoveUnnamed(id, order.Id);
            }
        }
    }

    /// <summary>Submits it on the version that there is: a file stands in nobody's way, whatever else has happened meanwhile.</summary>
    internal static async Task<Submitted> Submit(
        MatterDesk desk, IDbContextFactory<ZhengyanDb> databases, MatterId id, Attach order, PersonId by, Guid command, CancellationToken stop)
    {
        Submitted submitted = new Submitted.NotThere();
        for (var tries = 0; tries < MostTries; tries++)
        {
            await using var db = await databases.CreateDbContextAsync(stop);
            var version = await db.Matters.Where(m => m.Id == id).Select(m => m.Version).SingleOrDefaultAsync(stop);
            submitted = await desk.Submit(id, order, new(by), version, command, stop);
            if (submitted is not Submitted.Overtaken)
            {
                break;
            }
        }

        return submitted;
    }

    private async Task RemoveUnnamed(MatterId id, Guid file)
    {
        await using var db = await databases.CreateDbContextAsync();
        var state = await db.Matters.Where(m => m.Id == id).Select(m => m.State).SingleOrDefaultAsync();
        if (state is null || contents.ReadMatter(db, id, state).Attachments.All(a => a.Id != file))
        {
            files.Remove(file);
        }
    }
}
