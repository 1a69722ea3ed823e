using System.Security.Cryptography;
using System.Text;

namespace Zhengyan.Access;

/// <summary>Opens the page that sets up the first accounts, once. A new one with each start, as long as there is no account.</summary>
internal sealed class SetupCode
{
    private readonly Lock gate = new();
    private string? code;

    /// <summary>Issues the code of this start.</summary>
    public string Issue()
    {
        lock (gate)
        {
            return code = OneTimeSecret.Code();
        }
    }

    /// <summary>What the console has shown; none once it is used up.</summary>
    public string? Current
    {
        get
        {
            lock (gate)
            {
                return code;
            }
        }
    }

    public bool Opens(string given)
    {
        lock (gate)
        {
            return Is(given);
        }
    }

    /// <summary>Whether it was still to be used; it is not any more.</summary>
    public bool UseUp(string given)
    {
        lock (gate)
        {
            var opens = Is(given);
            code = opens ? null : code;
            return opens;
        }
    }

    private bool Is(string given) =>
        code is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(code));
}
