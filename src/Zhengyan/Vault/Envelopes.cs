using System.Text;
using System.Text.Json;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Vault;

/// <summary>The envelopes of a lead: who sent it, and the letter, each its own (§5.8). They are written with the lead, and nothing here reads them.</summary>
internal static class Envelopes
{
    public static IEnumerable<EnvelopeRow> Of(RegisterLead lead, string number, DateTimeOffset at)
    {
        if (lead.Reporter is { } reporter)
        {
            yield return Envelope(EnvelopeKind.Identity, JsonSerializer.SerializeToUtf8Bytes(reporter), number, at);
        }

        if (!string.IsNullOrWhiteSpace(lead.Letter))
        {
            yield return Envelope(EnvelopeKind.Letter, Encoding.UTF8.GetBytes(lead.Letter), number, at);
        }
    }

    private static EnvelopeRow Envelope(EnvelopeKind kind, byte[] content, string number, DateTimeOffset at) =>
        new() { LeadNumber = number, Kind = kind, Content = Sealing.Seal(content), At = at };
}
