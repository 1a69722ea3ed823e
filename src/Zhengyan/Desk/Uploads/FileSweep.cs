using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>Takes away, at the start, the files that a crash left: those that neither an entry of the journal nor the quarantine names.</summary>
internal sealed class FileSweep(IDbContextFactory<ZhengyanDb> databases, Contents contents, KeptFiles files, ILogger<FileSweep> log)
{
    private const int AtATime = 200;

    public void Run()
    {
        if (files.Sweep(Named) is > 0 and var gone)
        {
            log.LogWarning("{Count} files that belonged to nothing were taken away", gone);
        }
    }

    private HashSet<Guid> Named()
    {
        using var db = databases.CreateDbContext();
        var matters = db.Journal.Where(e => e.Kind == nameof(Attached)).Select(e => e.Stream).Distinct().ToList().Select(stream => new MatterId(stream));
        var states = matters.Chunk(AtATime).SelectMany(some => db.Matters.Where(m => some.Contains(m.Id)).Select(m => new StateRow(m.Id, m.State)).ToList());
        return [.. states.SelectMany(state => Read(db, state)), .. db.Uploads.Select(u => u.Id)];
    }

    // The files of a matter whose key was destroyed are nothing any more, whoever names them.
    private IEnumerable<Guid> Read(ZhengyanDb db, StateRow state)
    {
        try
        {
            return contents.ReadMatter(db, state).Attachments.Select(a => a.Id);
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
