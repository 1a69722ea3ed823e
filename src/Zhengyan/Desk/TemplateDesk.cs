using Microsoft.EntityFrameworkCore;
using Zhengyan.Access;
using Zhengyan.Documents;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>The door for templates: the file and its entry in the journal, in one turn. What was uploaded once is kept.</summary>
internal sealed class TemplateDesk(WriteTurns turns, Contents contents, TimeProvider clock)
{
    /// <summary>Has this file be the template for papers of that kind from now on; or every reason why it cannot be.</summary>
    public async Task<IReadOnlyList<Refusal>> Upload(DocumentKind kind, byte[] file, Caller by, Guid command, CancellationToken stop)
    {
        var refusals = Template.Read(file, DocumentVocabularies.Of(kind)).Refusals;
        if (refusals.Count == 0)
        {
            await Add(kind, file, by, command, stop);
        }

        return refusals;
    }

    /// <summary>Has papers of that kind be written with the shipped template again.</summary>
    public Task Restore(DocumentKind kind, Caller by, Guid command, CancellationToken stop) => Add(kind, null, by, command, stop);

    private async Task Add(DocumentKind kind, byte[]? file, Caller by, Guid command, CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        var db = writing.Db;
        var last = await db.Templates.Where(t => t.Kind == kind).OrderByDescending(t => t.Version).Select(t => new { t.Version, IsShipped = t.Content == null }).FirstOrDefaultAsync(stop);
        if ((file is null && last is null or { IsShipped: true }) || await db.Journal.AnyAsync(e => e.Stream == JournalRow.Templates && e.Command == command, stop))
        {
            return;
        }

        var version = (last?.Version ?? 0) + 1;
        var change = new TemplateChange(kind, version, file is null ? null : Convert.ToHexStringLower(contents.Suite.Hash(file)));
        db.Templates.Add(new() { Kind = kind, Version = version, At = clock.Now(), By = by.Person, Content = file });
        new JournalWriting(db, contents).Add(
            new()
            {
                Stream = JournalRow.Templates, Version = (await db.Journal.Where(e => e.Stream == JournalRow.Templates).MaxAsync(e => (int?)e.Version, stop) ?? 0) + 1,
                At = clock.Now(), On = clock.Today(), Person = by.Person, Command = command, Kind = file is null ? TemplateChange.Restored : TemplateChange.Uploaded, Clause = null,
                Content = Content.Of(change),
            });
        await writing.Commit();
    }
}
