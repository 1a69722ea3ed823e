using Zhengyan.Documents;

namespace Zhengyan.Desk;

/// <summary>How large a file may be, and which virus scanner is asked, where one is: settings of the installation.</summary>
internal sealed record UploadSettings(long MostBytes, ScannerAddress? Scanner, TimeSpan Patience)
{
    public const string ScannerKey = "Attachments:Scanner";
    private const string MostKey = "Attachments:MostMegabytes";

    public static UploadSettings Usual { get; } = new(FileCheck.UsualMost, null, TimeSpan.FromSeconds(60));

    /// <summary>Who is asked; none where nobody is.</summary>
    public VirusScanner? NewScanner() => Scanner is null ? null : new(Scanner, Patience);

    public static UploadSettings Of(IConfiguration? settings)
    {
        var most = settings?.GetValue<int?>(MostKey) switch
        {
            null => FileCheck.UsualMost,
            >= 1 and <= 500 and var megabytes => (long)megabytes << 20,
            var other => throw new InvalidOperationException($"{MostKey} is {other}; it must be from 1 to 500"),
        };
        return Usual with
        {
            MostBytes = most,
            Scanner = settings?[ScannerKey] is { Length: > 0 } written
                ? ScannerAddress.Read(written) ?? throw new InvalidOperationException($"{ScannerKey} is {written}; it must be unix:PATH or tcp:HOST:PORT")
                : null,
        };
    }
}
