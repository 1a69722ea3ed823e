using System.Security.Cryptography;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>Seals what a lead brings of its reporter, with the lead and in its turn; or says that nobody could keep it (§5.8).</summary>
internal sealed class EnvelopeSealing(CustodyReading custody, Envelopes envelopes)
{
    /// <summary>Why the lead cannot be saved: there is something to seal, and fewer than two to keep it.</summary>
    public IEnumerable<Refusal> Check(OpeningCommand command, Opening opening, Now now) =>
        command is RegisterLead lead && SealedContent.IsNeeded(lead) && (opening.Refusals.Count > 0 || KeepsContent(opening))
        && Keepers(lead, now).Count < CustodyRights.Two
            ? [CustodyRefusals.NobodyToKeepIt]
            : [];

    /// <summary>Adds the envelopes of a lead to what is about to be written. A stub keeps no content, in no envelope either (§4.2).</summary>
    public void Seal(ZhengyanDb db, OpeningCommand command, Opening opening, string number, Now now)
    {
        if (command is not RegisterLead lead || !KeepsContent(opening) || Keepers(lead, now) is not { Count: >= CustodyRights.Two } keepers)
        {
            return;
        }

        foreach (var (kind, content) in SealedContent.Of(lead))
        {
            var (envelope, shares) = envelopes.Seal(kind, content, number, keepers, now.At);
            CryptographicOperations.ZeroMemory(content);
            db.Envelopes.Add(envelope);
            db.EnvelopeShares.AddRange(shares);
        }
    }

    private static bool KeepsContent(Opening opening) => opening.Events.Any(e => e.Event is LeadRegistered);

    private List<CustodyKey> Keepers(RegisterLead lead, Now now) =>
        [.. CustodyRights.Keepers(custody.Current, [.. lead.Subjects.Select(s => s.Person)], now).Select(c => c.Key!)];
}
