namespace Zhengyan.Tests.Support;

/// <summary>Where one signs in.</summary>
internal static class SignInPage
{
    public const string Path = "/sign-in";
}
