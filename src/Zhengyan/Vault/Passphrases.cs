using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;
using Zhengyan.Storage;

namespace Zhengyan.Vault;

/// <summary>What trying one passphrase costs: memory in KiB, and how often it is gone through.</summary>
internal sealed record PassphraseCost(int Memory, int Passes)
{
    /// <summary>The second choice of RFC 9106: 64 MiB, three times.</summary>
    public static PassphraseCost Usual { get; } = new(64 * 1024, 3);
}

/// <summary>Locks a custodian's private key with their passphrase, by Argon2id. What they typed is kept nowhere.</summary>
internal sealed class Passphrases(Suite suite, PassphraseCost cost) : IDisposable
{
    private const int SaltLength = 16;

    // Each try takes 64 MiB: never more than two at once, whoever asks.
    private readonly SemaphoreSlim places = new(2);

    /// <summary>A new key, its private half locked.</summary>
    public async Task<(CustodianKeyRow Row, byte[] Public)> NewKey(string passphrase, CancellationToken stop)
    {
        var (id, salt, pair) = (Guid.NewGuid(), RandomNumberGenerator.GetBytes(SaltLength), suite.NewSealingKeys());
        var key = await Stretch(passphrase, salt, cost, stop);
        var wrapped = suite.Encrypt(key, pair.Private, Bound(id));
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(pair.Private);
        return (new() { Id = id, Wrapped = wrapped, Salt = salt, Memory = cost.Memory, Passes = cost.Passes }, pair.Public);
    }

    /// <summary>The private key; none where it is not the passphrase.</summary>
    public async Task<byte[]?> Unlock(CustodianKeyRow row, string passphrase, CancellationToken stop)
    {
        var key = await Stretch(passphrase, row.Salt, new(row.Memory, row.Passes), stop);
        try
        {
            return Suite.Decrypt(key, row.Wrapped, Bound(row.Id));
        }
        catch (CryptographicException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    public void Dispose() => places.Dispose();

    private async Task<byte[]> Stretch(string passphrase, byte[] salt, PassphraseCost cost, CancellationToken stop)
    {
        await places.WaitAsync(stop);
        try
        {
            var argon = PasswordBasedKeyDerivationAlgorithm.Argon2id(
                new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = cost.Memory, NumberOfPasses = cost.Passes });
            // The same sentence, however the keyboard composes its characters.
            return await Task.Run(
                () => argon.DeriveBytes(Encoding.UTF8.GetBytes(passphrase.Trim().Normalize(NormalizationForm.FormKC)), salt, Suite.KeyLength), stop);
        }
        finally
        {
            places.Release();
        }
    }

    private static byte[] Bound(Guid key) => Encoding.UTF8.GetBytes($"zhengyan custodian key {key:N}");
}
