using Zhengyan.Storage;

namespace Zhengyan.Vault;

/// <summary>
/// Turns the installation's key while the application goes on: first the new key stands at the source beside the old one, then everything is wrapped with the new one
/// in one transaction, and only then does the old one go. Broken off in between, it can simply be done again.
/// </summary>
internal sealed class KeyTurning(WriteTurns turns, KeySource source, InstallationKeys installation, Safe safe)
{
    /// <summary>Gives how many keys were wrapped anew. Where the key does not stand in a file, whoever keeps it has put the new one in front of the old one.</summary>
    public async Task<int> Run(CancellationToken stop)
    {
        if (!KeySource.IsFile)
        {
            return await Wrap(stop);
        }

        var (old, _) = source.Read(first: false);
        InstallationKey[] both = [InstallationKey.New(), .. old];
        source.Write(both);
        installation.Refresh();
        var count = await Wrap(stop);
        foreach (var gone in old)
        {
            source.PutAside(gone);
        }

        source.Write([both[0]]);
        installation.Refresh();
        return count;
    }

    // New keys are wrapped in the same turns, by the key that then stands first: after this turn none is wrapped by another.
    private async Task<int> Wrap(CancellationToken stop)
    {
        await using var writing = await turns.Begin(stop);
        var count = await safe.WrapAgain(writing.Db, stop);
        await writing.Commit();
        return count;
    }
}
