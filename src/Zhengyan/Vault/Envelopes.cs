using System.Security.Cryptography;
using System.Text;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Vault;

/// <summary>
/// Seals and opens envelopes (§5.8). Each has a random key of its own, which is shared out two of n; the key is forgotten before the envelope is stored.
/// Everything is bound to the envelope's id, its kind and the number of its lead.
/// </summary>
internal sealed class Envelopes(Suite suite)
{
    private const int LeastIdentity = 1024;
    private const int LeastLetter = 4096;

    /// <summary>The envelope, and a share for each custodian's key.</summary>
    public (EnvelopeRow Envelope, IReadOnlyList<EnvelopeShareRow> Shares) Seal(
        EnvelopeKind kind, byte[] content, string number, IReadOnlyList<CustodyKey> keys, DateTimeOffset at)
    {
        var id = Guid.NewGuid();
        var key = RandomNumberGenerator.GetBytes(Suite.KeyLength);
        var filled = Padding.Fill(content, kind == EnvelopeKind.Identity ? LeastIdentity : LeastLetter);
        var envelope = new EnvelopeRow
        {
            Id = id, LeadNumber = number, Kind = kind, At = at, Content = suite.Encrypt(key, filled, Bound("envelope", id, kind, number)),
        };
        var shares = ShareOut(envelope, key, keys);
        CryptographicOperations.ZeroMemory(filled);
        CryptographicOperations.ZeroMemory(key);
        return (envelope, shares);
    }

    /// <summary>What it holds, for whoever has its key.</summary>
    public static byte[] Open(EnvelopeRow envelope, ReadOnlySpan<byte> key)
    {
        var filled = Suite.Decrypt(key, envelope.Content, Bound("envelope", envelope.Id, envelope.Kind, envelope.LeadNumber));
        var content = Padding.Strip(filled);
        CryptographicOperations.ZeroMemory(filled);
        return content;
    }

    /// <summary>A fresh line through the same key: shares of it fit together with none of those before.</summary>
    public IReadOnlyList<EnvelopeShareRow> ShareOut(EnvelopeRow envelope, ReadOnlySpan<byte> key, IReadOnlyList<CustodyKey> keys)
    {
        var shares = Shamir.Split(key, keys.Count);
        var rows = shares.Zip(keys, (share, of) => new EnvelopeShareRow
        {
            Envelope = envelope.Id, Key = of.Id, Share = suite.SealTo(of.Public, share.ToBytes(), BoundTo(envelope, of.Id)),
        }).ToList();
        foreach (var share in shares)
        {
            share.Forget();
        }

        return rows;
    }

    /// <summary>A custodian's own share.</summary>
    public static Share Read(EnvelopeRow envelope, EnvelopeShareRow share, ReadOnlySpan<byte> privateKey) =>
        Share.FromBytes(Suite.OpenWith(privateKey, share.Share, BoundTo(envelope, share.Key)));

    /// <summary>A share handed to another custodian, for this one opening, with this requester and this reason.</summary>
    public HandedShareRow Hand(EnvelopeOpening opening, Share share, CustodyKey to) => new()
    {
        Opening = opening.Id, Key = to.Id, Share = suite.SealTo(to.Public, share.ToBytes(), BoundTo(opening, to.Id)),
    };

    public static Share Take(EnvelopeOpening opening, HandedShareRow handed, ReadOnlySpan<byte> privateKey) =>
        Share.FromBytes(Suite.OpenWith(privateKey, handed.Share, BoundTo(opening, handed.Key)));

    private static byte[] BoundTo(EnvelopeRow envelope, Guid key) =>
        [.. Bound("share", envelope.Id, envelope.Kind, envelope.LeadNumber), .. key.ToByteArray(bigEndian: true)];

    private static byte[] BoundTo(EnvelopeOpening opening, Guid key) =>
    [
        .. Bound("handed", opening.Envelope, opening.Kind, opening.LeadNumber), .. key.ToByteArray(bigEndian: true), .. opening.Id.ToByteArray(bigEndian: true),
        .. BitConverter.GetBytes(opening.Requester.Value), .. SHA256.HashData(Encoding.UTF8.GetBytes(opening.Reason)),
    ];

    // The number last: it alone has no fixed length.
    private static byte[] Bound(string what, Guid envelope, EnvelopeKind kind, string number) =>
        [.. SHA256.HashData(Encoding.UTF8.GetBytes($"zhengyan {what}\n{envelope:N}\n{kind}\n{number}"))];
}
