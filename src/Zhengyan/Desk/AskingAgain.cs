using Zhengyan.Access;
using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>
/// Who it is, asked again before a weighty act: approving, verifying a record, opening an envelope, deciding who keeps envelopes and with which passphrase. The answer is good for this one act. In the demonstration it is asked only of
/// whoever has set up a second factor.
/// </summary>
internal sealed class AskingAgain(SecondFactors factors, AccountDesk desk, Installed installed)
{
    public static bool Asks(Installed installed, Caller caller) => !installed.Demonstration || caller.HasSecondFactor;

    /// <summary>Why the act must not be done; none where the form that was sent proves who sends it.</summary>
    public async Task<Refusal?> Refuses(HttpContext http, Caller caller, CancellationToken stop, bool recovery = false)
    {
        if (!Asks(installed, caller))
        {
            return null;
        }

        var proof = Proof.In(await http.Request.ReadFormAsync(stop));
        switch (await factors.Prove(caller.AccountId, proof, http, recovery))
        {
            case Proven.Yes:
                return null;
            case Proven.NoAndLocked:
                await desk.NoteLockout(caller.AccountId, stop);
                return AccountRefusals.NotProven;
            default:
                return AccountRefusals.NotProven;
        }
    }
}
