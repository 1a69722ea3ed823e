using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Zhengyan.Access;

/// <summary>What was given to prove oneself a second time: six figures, a recovery code, or what a passkey answered.</summary>
internal sealed record Proof(string? Code, string? Assertion)
{
    /// <summary>The fields of a form that carries it.</summary>
    public const string CodeField = "code";

    public const string AssertionField = "assertion";

    public static Proof In(IFormCollection form) => new(form[CodeField], form[AssertionField]);
}

/// <summary>Whether it was accepted; and whether this failure has locked the account.</summary>
internal enum Proven
{
    No,
    NoAndLocked,
    Yes,
}

/// <summary>The second factor of an account: an authenticator or passkeys, and ten recovery codes for when they are lost.</summary>
internal sealed class SecondFactors(Accounts accounts, Passkeys passkeys, IDataProtectionProvider protection, WrongCodes wrong, TimeProvider clock)
{
    private const int RecoveryCodeCount = 10;

    /// <summary>
    /// Whether that proves it is them. Failures count as those of passwords do. Recovery codes let somebody in and are good for changing the second factor; for an
    /// act in a matter they are not taken.
    /// </summary>
    public Task<Proven> Prove(string accountId, Proof proof, HttpContext http, bool recovery) => accounts.InTurn(accountId, async () =>
    {
        var account = await accounts.FindByIdAsync(accountId);
        if (account is null || await accounts.IsLockedOutAsync(account) || wrong.AreTooMany(accountId))
        {
            return Proven.No;
        }

        if (await IsRight(account, proof, http, recovery))
        {
            account.AccessFailedCount = 0;
            await accounts.Save(account);
            return Proven.Yes;
        }

        wrong.Count(accountId);
        await accounts.AccessFailedAsync(account);
        return await accounts.IsLockedOutAsync(account) ? Proven.NoAndLocked : Proven.No;
    });

    /// <summary>A secret for an authenticator that is to be set up, in words for it and sealed to come back with the form.</summary>
    public (byte[] Secret, string Sealed) Propose(Caller caller)
    {
        var secret = Totp.NewSecret();
        return (secret, Proposals(caller).Protect(Convert.ToBase64String(secret)));
    }

    /// <summary>The same secret, come back; none where it was not proposed to this account.</summary>
    public byte[]? Proposed(Caller caller, string? proposal)
    {
        try
        {
            return proposal is { Length: > 0 } ? Convert.FromBase64String(Proposals(caller).Unprotect(proposal)) : null;
        }
        catch (CryptographicException)
        {
            // Somebody else's, or none of ours.
            return null;
        }
    }

    /// <summary>Takes the authenticator into use, once its code shows that it has the secret.</summary>
    public async Task<bool> SetUp(Account account, byte[] secret, string code)
    {
        if (Totp.Find(secret, Cleaned(code), clock.GetUtcNow(), last: 0) is not { } step)
        {
            return false;
        }

        account.Authenticator = Secrets(account).Protect(Convert.ToBase64String(secret));
        account.AuthenticatorStep = step;
        await accounts.Save(account);
        return true;
    }

    /// <summary>Ten new recovery codes; those before are good for nothing any more.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodes(Account account)
    {
        var codes = Enumerable.Range(0, RecoveryCodeCount).Select(_ => OneTimeSecret.RecoveryCode()).ToList();
        account.RecoveryCodes = string.Join('\n', codes.Select(Hash));
        await accounts.Save(account);
        return codes;
    }

    public static int RecoveryCodesLeft(Account account) => Lines(account.RecoveryCodes).Length;

    /// <summary>What is kept of a code: 75 random bits need no salt and no slow hash.</summary>
    public static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Cleaned(code))));

    private async Task<bool> IsRight(Account account, Proof proof, HttpContext http, bool recovery)
    {
        if (proof.Assertion is { Length: > 0 } assertion)
        {
            return await passkeys.Proves(account, assertion, http);
        }

        var code = Cleaned(proof.Code);
        if (code.Length == Totp.Digits)
        {
            return FitsAuthenticator(account, code);
        }

        return recovery && (IsReleaseCode(account, code) || UsesUp(account, code));
    }

    private bool FitsAuthenticator(Account account, string code)
    {
        if (account.Authenticator is not { } kept
            || Totp.Find(Convert.FromBase64String(Secrets(account).Unprotect(kept)), code, clock.GetUtcNow(), account.AuthenticatorStep) is not { } step)
        {
            return false;
        }

        account.AuthenticatorStep = step;
        return true;
    }

    // It stays good until its owner has chosen a password, and with it is gone.
    private static bool IsReleaseCode(Account account, string code) => account is { HasSecondFactor: false, ReleaseCode: { } kept } && AreSame(kept, Hash(code));

    private static bool UsesUp(Account account, string code)
    {
        var hash = Hash(code);
        var left = Lines(account.RecoveryCodes);
        var rest = left.Where(kept => !AreSame(kept, hash)).ToArray();
        account.RecoveryCodes = string.Join('\n', rest);
        return rest.Length < left.Length;
    }

    private static bool AreSame(string kept, string given) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept), Encoding.ASCII.GetBytes(given));

    private static string Cleaned(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static string[] Lines(string kept) => kept.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private IDataProtector Secrets(Account account) => protection.CreateProtector("authenticator", account.Id);

    private IDataProtector Proposals(Caller caller) => protection.CreateProtector("authenticator proposed", caller.AccountId);
}
