namespace Zhengyan.Ui;

/// <summary>The size of a file as one reads it.</summary>
internal static class FileSize
{
    public static string Of(long bytes) => bytes >= 1L << 20 ? FormattableString.Invariant($"{bytes / (double)(1L << 20):0.0} MB") : FormattableString.Invariant($"{Math.Max(1, bytes / 1024)} KB");
}
