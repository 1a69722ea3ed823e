using Zhengyan.Access;

namespace Zhengyan.Tests.Support;

/// <summary>An authenticator in somebody's hand: it has the secret, and shows six figures that go with the application's clock.</summary>
internal sealed class Authenticator(byte[] secret, Clock clock)
{
    /// <summary>Reads the secret off the page that proposes it.</summary>
    public static Authenticator On(Page page, Clock clock) =>
        new(Read(page.Document.QuerySelector("main code.one-time")!.TextContent), clock);

    public string Figures => Totp.Code(secret, Totp.StepAt(clock.GetUtcNow()));

    /// <summary>Figures that have not been used yet: half a minute later.</summary>
    public string Next()
    {
        clock.Travel(minutes: 1);
        return Figures;
    }

    /// <summary>Figures that are not these.</summary>
    public string Wrong => Figures == "123456" ? "654321" : "123456";

    private static byte[] Read(string spoken)
    {
        const string base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(spoken.Where(c => c != ' ').Select(c => Convert.ToString(base32.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
