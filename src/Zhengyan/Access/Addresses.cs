namespace Zhengyan.Access;

/// <summary>Where one comes in, and where one lands.</summary>
internal static class Addresses
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Setup = "/setup";
    public const string Demonstration = "/demonstration";
    public const string Password = "/password";
    public const string SecondStep = "/sign-in/second";
    public const string SecondFactor = "/second-factor";
    public const string Passkeys = "/passkeys";
    public const string Accounts = "/accounts";
    public const string Roles = "/roles";
    public const string SignInRules = "/sign-in-rules";
    public const string Complaint = "/complaint";
    public const string Complaints = "/complaints";
    public const string Health = "/health";
    public const string Audit = "/audit";

    public static string HomeOf(Administrator administrator) => administrator switch
    {
        Administrator.System => Health,
        Administrator.Security => Roles,
        Administrator.Audit => Audit,
        _ => Password,
    };

    /// <summary>Where to go on: an address of this application as it was asked for, else the front.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal)
            && !address.Any(char.IsControl)
            ? address
            : "/";
}
