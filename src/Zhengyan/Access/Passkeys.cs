using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;

namespace Zhengyan.Access;

/// <summary>
/// Passkeys of an account. What the browser is asked to sign is kept here until it answers, once and for five minutes: an answer is good for the one thing it was
/// asked for.
/// </summary>
internal sealed class Passkeys(IPasskeyHandler<Account> handler, Accounts accounts, PasskeyChallenges challenges)
{
    /// <summary>What the browser is asked for a new passkey.</summary>
    public async Task<string> AskForNew(Account account, string name, HttpContext http)
    {
        var asked = await handler.MakeCreationOptionsAsync(new() { Id = account.Id, Name = account.UserName!, DisplayName = name }, http);
        challenges.Keep(New(account), asked.AttestationState!);
        return asked.CreationOptionsJson;
    }

    /// <summary>Keeps the passkey the browser made; false where it does not fit what was asked.</summary>
    public async Task<bool> Add(Account account, string credential, string name, HttpContext http)
    {
        if (challenges.Take(New(account)) is not { } state)
        {
            return false;
        }

        var answer = await handler.PerformAttestationAsync(new() { HttpContext = http, AttestationState = state, CredentialJson = credential });
        if (!answer.Succeeded || answer.UserEntity.Id != account.Id)
        {
            return false;
        }

        answer.Passkey.Name = name;
        Accounts.Demand(await accounts.AddOrUpdatePasskeyAsync(account, answer.Passkey));
        await Count(account);
        return true;
    }

    /// <summary>What the browser is asked to sign with one of the account's passkeys.</summary>
    public async Task<string> AskForProof(Account account, HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(account, http);
        challenges.Keep(account.Id, asked.AssertionState!);
        return asked.RequestOptionsJson;
    }

    /// <summary>Whether the browser signed what was asked of this account.</summary>
    public async Task<bool> Proves(Account account, string credential, HttpContext http)
    {
        if (challenges.Take(account.Id) is not { } state)
        {
            return false;
        }

        var answer = await handler.PerformAssertionAsync(new() { HttpContext = http, AssertionState = state, CredentialJson = credential });
        if (!answer.Succeeded || answer.User.Id != account.Id)
        {
            return false;
        }

        // Its counter has moved on.
        Accounts.Demand(await accounts.AddOrUpdatePasskeyAsync(account, answer.Passkey));
        return true;
    }

    public async Task Remove(Account account, byte[] id)
    {
        Accounts.Demand(await accounts.RemovePasskeyAsync(account, id));
        await Count(account);
    }

    private static string New(Account account) => $"new {account.Id}";

    private async Task Count(Account account)
    {
        account.Passkeys = (await accounts.GetPasskeysAsync(account)).Count;
        await accounts.Save(account);
    }

    /// <summary>From this very address, over https; without it only on the machine itself.</summary>
    public static ValueTask<bool> IsFromHere(PasskeyOriginValidationContext asked) => ValueTask.FromResult(
        !asked.CrossOrigin && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin)
        && origin.Authority == asked.HttpContext.Request.Host.Value && (origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback));
}

/// <summary>What was asked of each account last, until it is answered.</summary>
internal sealed class PasskeyChallenges(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (string State, DateTimeOffset Until)> asked = new(StringComparer.Ordinal);

    public void Keep(string account, string state) => asked[account] = (state, clock.GetUtcNow() + Kept);

    public string? Take(string account) => asked.TryRemove(account, out var kept) && kept.Until >= clock.GetUtcNow() ? kept.State : null;
}
