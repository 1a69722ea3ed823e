using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Zhengyan.Access;

namespace Zhengyan.Features;

/// <summary>
/// Rosters between preview and confirmation: in the data folder, sealed for the account that uploaded them, gone once imported or after an hour. Nobody
/// else can open one, and nothing of it is kept in memory or in the browser.
/// </summary>
internal sealed class RosterUploads(Installed installed, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    public async Task<Guid> Keep(byte[] roster, Caller caller, CancellationToken stop)
    {
        System.IO.Directory.CreateDirectory(Folder);
        Sweep();
        var id = Guid.NewGuid();
        var file = FileOf(id);
        await File.WriteAllBytesAsync(file, Protector(caller).Protect(roster), stop);
        File.SetLastWriteTimeUtc(file, clock.GetUtcNow().UtcDateTime);
        return id;
    }

    /// <summary>What was uploaded; none where it was not, not by this account, or too long ago.</summary>
    public async Task<byte[]?> Find(Guid id, Caller caller, CancellationToken stop)
    {
        Sweep();
        var file = FileOf(id);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            return Protector(caller).Unprotect(await File.ReadAllBytesAsync(file, stop));
        }
        catch (CryptographicException)
        {
            // Another account's.
            return null;
        }
    }

    public void Remove(Guid id) => File.Delete(FileOf(id));

    private string Folder => Path.Combine(installed.Data, "uploads");

    private string FileOf(Guid id) => Path.Combine(Folder, $"{id:N}.roster");

    private IDataProtector Protector(Caller caller) => protection.CreateProtector("roster", caller.AccountId);

    private void Sweep()
    {
        if (!System.IO.Directory.Exists(Folder))
        {
            return;
        }

        var oldest = clock.GetUtcNow().UtcDateTime - Kept;
        foreach (var file in System.IO.Directory.EnumerateFiles(Folder, "*.roster").Where(f => File.GetLastWriteTimeUtc(f) < oldest))
        {
            File.Delete(file);
        }
    }
}
