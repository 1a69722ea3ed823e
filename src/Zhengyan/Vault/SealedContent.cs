using System.Text.Json;
using Zhengyan.Rules;

namespace Zhengyan.Vault;

/// <summary>What a lead brings that belongs into envelopes, as bytes, and back into words for the one page that shows it.</summary>
internal static class SealedContent
{
    public static IEnumerable<(EnvelopeKind Kind, byte[] Content)> Of(RegisterLead lead)
    {
        if (lead.Reporter is { } reporter)
        {
            yield return (EnvelopeKind.Identity, JsonSerializer.SerializeToUtf8Bytes(reporter));
        }

        if (HasLetter(lead))
        {
            yield return (EnvelopeKind.Letter, new SealedLetter(lead.Letter, lead.Scans).ToBytes());
        }
    }

    /// <summary>Whether somebody's name, unit or contact, or a letter, typed or scanned, would have to be kept.</summary>
    public static bool IsNeeded(RegisterLead lead) =>
        HasLetter(lead)
        || (lead.Reporter is { } r && (r.Unit.Length + r.Contact.Length > 0 || (r.Name.Length > 0 && r.Name != Reporter.Anonymous)));

    public static Reporter ReadIdentity(byte[] content) => JsonSerializer.Deserialize<Reporter>(content) ?? throw new JsonException("no reporter");

    public static SealedLetter ReadLetter(ReadOnlyMemory<byte> content) => SealedLetter.FromBytes(content);

    private static bool HasLetter(RegisterLead lead) => !string.IsNullOrWhiteSpace(lead.Letter) || lead.Scans.Count > 0;
}
