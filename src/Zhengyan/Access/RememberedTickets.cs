using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;

namespace Zhengyan.Access;

/// <summary>
/// What a sign-in cookie says, once it has been opened: the same cookie always says the same, so it is opened once and not with every request. Whether that still holds is
/// asked each time: how old it is, and whether the account still has that stamp.
/// </summary>
internal sealed class RememberedTickets(ISecureDataFormat<AuthenticationTicket> cookies) : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<string, AuthenticationTicket> remembered = new(StringComparer.Ordinal);

    public string Protect(AuthenticationTicket data) => cookies.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => cookies.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    // Only a cookie that we made ourselves opens, so nobody can fill the memory but by signing in.
    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null || purpose is not null)
        {
            return cookies.Unprotect(protectedText, purpose);
        }

        if (!remembered.TryGetValue(protectedText, out var ticket) && cookies.Unprotect(protectedText) is { } opened)
        {
            ticket = opened;
            if (remembered.Count >= Most)
            {
                remembered.Clear();
            }

            remembered[protectedText] = ticket;
        }

        return ticket?.Clone();
    }
}
