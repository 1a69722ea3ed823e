using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>
/// Writes the file of one matter as one package, the same to the byte each time: papers, canonical texts, scans, the journal with its proofs under the first checkpoint that covers
/// it, the sealed envelopes as they are, metadata, index, and a signed manifest over all of it.
/// </summary>
internal sealed class PackageExport(IDbContextFactory<ZhengyanDb> databases, Contents contents, PackageContent content, Signing signing)
{
    public const string Journal = "journal.jsonl";
    public const string Checkpoint = "checkpoint.txt";
    public const string Facts = "metadata.json";
    public const string Index = "index.xml";
    public const string Manifest = "manifest.txt";
    public const string Signature = "manifest.sig";
    private readonly InclusionProofs proofs = new(contents.Suite);
    private readonly PackageJournal journal = new(contents);

    /// <summary>What a package is called: by its archive number, and nothing else.</summary>
    public static string FileName(string archiveNumber) =>
        string.Concat(archiveNumber.Select(c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '-' : c)).TrimStart('.') + ".zip";

    public async Task Write(MatterId id, Stream target, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var last = await db.Journal.Where(e => e.Stream == id.Value).MaxAsync(e => e.Position, stop);
        var signed = signing.Covering(last);
        using var moment = Snapshot.Begin(db);
        var head = signed.Checkpoint.Journal;
        if (Zhengyan.Journal.Checkpoint.Hex(proofs.Root(db, head.Count)) != head.Root)
        {
            throw new InvalidDataException($"the journal does not fit checkpoint {signed.Checkpoint.Number}; verify it first");
        }

        var matter = contents.ReadMatter(db, await db.Matters.Where(m => m.Id == id).Select(m => new StateRow(m.Id, m.State)).SingleAsync(stop));
        var files = await content.Of(db, matter, stop);
        using var zip = new PackageZip(target, contents.Suite);
        foreach (var file in files)
        {
            await zip.Add(file.Path, file.Write, stop);
        }

        await zip.Add(Journal, (to, s) => WriteJournal(db, id, last, head.Count, to, s), stop);
        await zip.Add(Checkpoint, signed.File(""), stop);
        await AddEnvelopes(db, matter, zip, stop);
        await zip.Add(Facts, PackageFacts.Of(matter, signed.Checkpoint, files), stop);
        await zip.Add(Index, PackageIndex.Of(matter, signed.Checkpoint, files, zip.Packed), stop);
        var manifest = $"zhengyan package 1\nsuite {contents.Suite.Name}\nkey {Zhengyan.Journal.Checkpoint.Hex(signing.PublicKey)}\nmatter {matter.Id}\n{zip.Lines()}";
        await zip.Add(Manifest, manifest, stop);
        await zip.Add(Signature, $"{Zhengyan.Journal.Checkpoint.Hex(signing.Sign(Encoding.UTF8.GetBytes(manifest)))}\n", stop);
    }

    private async Task WriteJournal(ZhengyanDb db, MatterId id, long last, long count, Stream to, CancellationToken stop)
    {
        await foreach (var entry in db.Journal.Where(e => e.Stream == id.Value && e.Position <= last).OrderBy(e => e.Version).AsAsyncEnumerable().WithCancellation(stop))
        {
            await to.WriteAsync(Encoding.UTF8.GetBytes(journal.Line(db, entry, proofs.Of(db, entry.Position, count))), stop);
        }
    }

    // Nobody here can open them, and nobody tries.
    private static async Task AddEnvelopes(ZhengyanDb db, Matter matter, PackageZip zip, CancellationToken stop)
    {
        var leads = matter.JoinedLeads.Select(l => l.Number).Prepend(matter.LeadNumber).Where(n => n.Length > 0).ToList();
        foreach (var envelope in await db.Envelopes.Where(e => leads.Contains(e.LeadNumber)).OrderBy(e => e.Id).ToListAsync(stop))
        {
            await zip.Add($"envelopes/{envelope.Kind}-{envelope.Id:N}.sealed", (to, s) => to.WriteAsync(envelope.Content, s).AsTask(), stop);
        }
    }
}
