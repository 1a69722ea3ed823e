using System.Globalization;
using System.Text;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>How many entries a log had, and the root of their tree.</summary>
internal sealed record LogHead(long Count, string Root);

/// <summary>
/// What is signed: how far both logs had come at a time. It is a few lines of text that somebody can read, print and compare; every number is in hexadecimal digits.
/// </summary>
/// <param name="Previous">The hash of the checkpoint before; zeros in the first.</param>
/// <param name="Key">The public key that the signature fits.</param>
internal sealed record Checkpoint(int Number, string At, string Suite, LogHead Journal, LogHead Readings, string Previous, string Key)
{
    private const string Title = "zhengyan checkpoint 1";

    /// <summary>The text that is signed, to the letter.</summary>
    public string Statement => string.Create(CultureInfo.InvariantCulture, $"""
        {Title}
        number {Number}
        time {At}
        suite {Suite}
        journal {Journal.Count} {Journal.Root}
        readings {Readings.Count} {Readings.Root}
        previous {Previous}
        key {Key}

        """).ReplaceLineEndings("\n");

    public byte[] Bytes => Encoding.UTF8.GetBytes(Statement);

    /// <summary>The hash of the statement; what the next checkpoint carries.</summary>
    public string Hash => Hex(SuiteOf.Hash(Bytes));

    /// <summary>Eighty bits of the hash in fours, to be compared by eye.</summary>
    public string Code => string.Join(' ', Hash[..20].Chunk(4).Select(four => new string(four)));

    /// <summary>By which the key is recognised.</summary>
    public string Fingerprint => FingerprintOf(SuiteOf, Convert.FromHexString(Key));

    public Suite SuiteOf => Vault.Suite.Named(Suite);

    public static string FingerprintOf(Suite suite, byte[] key) => string.Join(' ', Hex(suite.Hash(key))[..32].Chunk(4).Select(four => new string(four)));

    /// <summary>The checkpoint that this text says; none where it says none.</summary>
    public static Checkpoint? Read(string statement)
    {
        var lines = statement.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
        return lines is
            [
                ["zhengyan", "checkpoint", "1"], ["number", var number], ["time", var at], ["suite", "international" or "chinese"],
                ["journal", var entries, var root], ["readings", var readings, var readingsRoot], ["previous", var previous], ["key", var key],
            ]
            && int.TryParse(number, CultureInfo.InvariantCulture, out var n) && long.TryParse(entries, CultureInfo.InvariantCulture, out var j)
            && long.TryParse(readings, CultureInfo.InvariantCulture, out var r) && IsHex(root) && IsHex(readingsRoot) && IsHex(previous) && IsHex(key)
            ? new(n, at, lines[3][1], new(j, root), new(r, readingsRoot), previous, key)
            : null;
    }

    public static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static bool IsHex(string text) => text.Length % 2 == 0 && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>A checkpoint and its signature.</summary>
internal sealed record SignedCheckpoint(Checkpoint Checkpoint, byte[] Signature)
{
    private const string SignatureWord = "signature ";

    /// <summary>As a file to be kept elsewhere. Lines that begin with # are for people and not part of it.</summary>
    public string File(string remarks) => $"{remarks}{Checkpoint.Statement}{SignatureWord}{Checkpoint.Hex(Signature)}\n";

    /// <summary>Whether the signature was made with the key that the checkpoint names.</summary>
    public bool IsSigned => Suite.Verify(Convert.FromHexString(Checkpoint.Key), Checkpoint.Bytes, Signature);

    /// <summary>What such a file says; none where it says nothing.</summary>
    public static SignedCheckpoint? Read(string file)
    {
        var lines = file.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n')
            .Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToList();
        return lines is [.., var last] && last.StartsWith(SignatureWord, StringComparison.Ordinal)
            ? Read(string.Join('\n', lines[..^1]), last[SignatureWord.Length..])
            : null;
    }

    public static SignedCheckpoint? Read(string statement, string signature)
    {
        var bytes = new byte[signature.Length / 2];
        return Convert.FromHexString(signature, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == bytes.Length
            && Checkpoint.Read(statement) is { } checkpoint
            ? new(checkpoint, bytes)
            : null;
    }
}
