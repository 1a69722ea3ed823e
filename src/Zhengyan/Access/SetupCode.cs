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

    public bool Opens(string given)
    {
        lock (gate)
        {
            return code is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(code));
        }
    }

    public void UseUp()
    {
        lock (gate)
        {
            code = null;
        }
    }
}
