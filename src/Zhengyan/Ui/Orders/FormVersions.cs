using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Zhengyan.Rules;

namespace Zhengyan.Ui;

/// <summary>
/// The version a form was made from, as it stands in the form: told to nobody, since a version counts what happened, and a reader may not know of all of it (§5.8).
/// The same version looks different each time.
/// </summary>
internal sealed class FormVersions(IDataProtectionProvider protection)
{
    private readonly IDataProtectionProvider protection = protection.CreateProtector("version of a form");

    public string Hide(Matter matter)
    {
        var version = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(version, matter.Version);
        return WebEncoders.Base64UrlEncode(Of(matter.Id).Protect(version));
    }

    /// <summary>The version; 0, which no matter has, for what is none or another matter's.</summary>
    public int Read(MatterId matter, string? hidden)
    {
        try
        {
            return BinaryPrimitives.ReadInt32BigEndian(Of(matter).Unprotect(WebEncoders.Base64UrlDecode(hidden ?? "")));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return 0;
        }
    }

    private IDataProtector Of(MatterId matter) => protection.CreateProtector(matter.ToString());
}
