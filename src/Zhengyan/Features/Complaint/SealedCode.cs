using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Zhengyan.Access;

namespace Zhengyan.Features;

/// <summary>The code of a complaint that is still being written, sealed in its form: so a form that is sent twice has one code, and nobody chooses their own.</summary>
internal sealed class SealedCode(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("code of a complaint");

    public string New() => Close(ReceiptCode.New());

    public string Close(string code) => protector.Protect(code);

    /// <summary>The code that was handed out with the form; another where that one cannot be read, because no complaint is lost for it.</summary>
    public string Open(string? receipt)
    {
        try
        {
            return string.IsNullOrEmpty(receipt) ? ReceiptCode.New() : protector.Unprotect(receipt);
        }
        catch (CryptographicException)
        {
            return ReceiptCode.New();
        }
    }
}
