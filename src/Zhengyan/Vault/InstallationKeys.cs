using System.Security.Cryptography;
using Zhengyan.Rules;

namespace Zhengyan.Vault;

/// <summary>The installation's keys as they stand at their source: the present one, which wraps, and while it is being turned the one before, which only unwraps.</summary>
internal sealed class InstallationKeys(KeySource source)
{
    private volatile IReadOnlyList<InstallationKey>? read;

    public InstallationKey Current => Read()[0];

    /// <summary>Reads them before anything is served; the sentence why nothing may be served, where there is one.</summary>
    public Text? Prepare(bool first)
    {
        var (keys, refusal) = source.Read(first);
        read = refusal is null ? keys : null;
        return refusal;
    }

    /// <summary>The key of that name. One that is not known is looked for at the source, because it may have been turned meanwhile.</summary>
    public InstallationKey Named(string name) =>
        Find(name) ?? (Prepare(first: false) is null ? Find(name) : null)
        ?? throw new CryptographicException($"the installation's key {name} is not at its source");

    /// <summary>Reads the source again, so that what is wrapped from now on is wrapped with the key that is the present one there.</summary>
    public void Refresh()
    {
        if (Prepare(first: false) is { } refusal)
        {
            throw new CryptographicException(refusal.ToString());
        }
    }

    private InstallationKey? Find(string name) => Read().FirstOrDefault(k => k.Name == name);

    private IReadOnlyList<InstallationKey> Read() => read ?? throw new InvalidOperationException("the installation's key was not read before it was used");
}
