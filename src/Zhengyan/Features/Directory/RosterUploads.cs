using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Zhengyan.Access;

namespace Zhengyan.Features;

/// <summary>A roster between preview and confirmation.</summary>
/// <param name="By">The account that uploaded it.</param>
/// <param name="Waits">The uploader has confirmed it; somebody else has not yet.</param>
internal sealed record RosterUpload(Guid Id, string By, byte[] Content, bool Waits, DateTime At);

/// <summary>
/// Rosters between preview and confirmation: in the data folder, sealed, gone once imported, after an hour, or after a week where they wait for a second person. Until its uploader has
/// confirmed it nobody else can open one, and nothing of it is kept in memory or in the browser.
/// </summary>
internal sealed class RosterUploads(Installed installed, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Own = ".roster";
    private const string ToConfirm = ".waiting";

    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeptWaiting = TimeSpan.FromDays(7);

    private readonly IDataProtector protector = protection.CreateProtector("roster");

    public async Task<Guid> Keep(byte[] roster, Caller caller, CancellationToken stop)
    {
        System.IO.Directory.CreateDirectory(Folder);
        Sweep();
        var id = Guid.NewGuid();
        var file = FileOf(id, Own);
        await File.WriteAllBytesAsync(file, protector.Protect(JsonSerializer.SerializeToUtf8Bytes(new Sealed(caller.AccountId, roster))), stop);
        File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime);
        return id;
    }

    /// <summary>What was uploaded; none where it was not, too long ago, or by another account that has not confirmed it.</summary>
    public async Task<RosterUpload?> Find(Guid id, Caller caller, CancellationToken stop)
    {
        Sweep();
        return await Read(FileOf(id, ToConfirm), id, waits: true, stop) ?? (await Read(FileOf(id, Own), id, waits: false, stop) is { } own && own.By == caller.AccountId ? own : null);
    }

    /// <summary>Those that wait for somebody else than their uploader, the latest first.</summary>
    public async Task<IReadOnlyList<RosterUpload>> Waiting(CancellationToken stop)
    {
        Sweep();
        var waiting = new List<RosterUpload>();
        foreach (var file in Files(ToConfirm))
        {
            if (Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "N", out var id) && await Read(file, id, waits: true, stop) is { } upload)
            {
                waiting.Add(upload);
            }
        }

        return [.. waiting.OrderByDescending(w => w.At)];
    }

    /// <summary>Its uploader has confirmed it: from here on others who keep the roster see it.</summary>
    public void Await(Guid id)
    {
        var file = FileOf(id, ToConfirm);
        File.Move(FileOf(id, Own), file);
        File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime);
    }

    public void Remove(Guid id)
    {
        File.Delete(FileOf(id, Own));
        File.Delete(FileOf(id, ToConfirm));
    }

    private string Folder => Path.Combine(installed.Data, "uploads");

    private string FileOf(Guid id, string kind) => Path.Combine(Folder, $"{id:N}{kind}");

    private IEnumerable<string> Files(string kind) => System.IO.Directory.Exists(Folder) ? System.IO.Directory.EnumerateFiles(Folder, "*" + kind) : [];

    private async Task<RosterUpload?> Read(string file, Guid id, bool waits, CancellationToken stop)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            var read = JsonSerializer.Deserialize<Sealed>(protector.Unprotect(await File.ReadAllBytesAsync(file, stop)))!;
            return new(id, read.By, read.Content, waits, File.GetLastWriteTimeUtc(file));
        }
        catch (CryptographicException)
        {
            // Sealed by a version before, or with keys that are gone: it is uploaded again.
            return null;
        }
    }

    private void Sweep()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var file in Files(Own).Where(f => File.GetLastWriteTimeUtc(f) < now - Kept).Concat(Files(ToConfirm).Where(f => File.GetLastWriteTimeUtc(f) < now - KeptWaiting)).ToList())
        {
            File.Delete(file);
        }
    }

    private sealed record Sealed(string By, byte[] Content);
}
