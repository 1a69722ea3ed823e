using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>By which the journal knows again what lies sealed beside it: hashes over ciphertexts and what they are bound to, which say nothing of what is inside.</summary>
internal static class SealedHash
{
    public static SealedEnvelope Of(EnvelopeRow envelope, IEnumerable<EnvelopeShareRow> shares, Suite suite) => new(envelope.Id, Of(envelope, suite), Of(shares, suite));

    public static string Of(EnvelopeRow envelope, Suite suite) => Checkpoint.Hex(
        new ChainHash(suite).Add(envelope.Id.ToString("N")).Add(envelope.Kind.ToString()).Add(envelope.LeadNumber).Add(envelope.Content).End());

    public static IReadOnlyList<SealedShare> Of(IEnumerable<EnvelopeShareRow> shares, Suite suite) => [.. shares.Select(s => new SealedShare(s.Key, Of(s, suite)))];

    public static string Of(CustodianKeyRow key, Suite suite) => Checkpoint.Hex(
        new ChainHash(suite).Add(key.Id.ToString("N")).Add(key.Wrapped).Add(key.Salt).Add(key.Memory).Add(key.Passes).End());

    private static string Of(EnvelopeShareRow share, Suite suite) => Checkpoint.Hex(
        new ChainHash(suite).Add(share.Envelope.ToString("N")).Add(share.Key.ToString("N")).Add(share.Share).End());
}
