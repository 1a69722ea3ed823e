namespace Zhengyan.Tests.Support;

/// <summary>Where one comes in: in the demonstration by pressing a name, otherwise with a password.</summary>
internal static class SignInPage
{
    public const string Demonstration = "/demonstration";
    public const string Password = "/sign-in";
}
