using Zhengyan.Rules;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>The installation's key for checkpoints: a file of the data folder that nobody but the one who runs the application may read.</summary>
internal sealed record SigningKey(Suite Suite, KeyPair Keys)
{
    public const string FileName = "signing.key";
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = (UnixFileMode)0b111_111;

    /// <summary>The key of a data folder; made where there is none yet.</summary>
    public static SigningKey Open(string dataFolder, Suite suite)
    {
        var file = Path.Combine(dataFolder, FileName);
        return Find(dataFolder) ?? Make(file, suite);
    }

    /// <summary>The key of a data folder; none where there is none, as in a copy that was made without it.</summary>
    public static SigningKey? Find(string dataFolder)
    {
        var file = Path.Combine(dataFolder, FileName);
        return !File.Exists(file) ? null
            : File.ReadAllText(file).Split('\n') is [var suite, var key, var secret, ..]
                ? new(Suite.Named(suite), new(Convert.FromHexString(key), Convert.FromHexString(secret)))
                : throw new InvalidDataException("the file of the signing key is none");
    }

    /// <summary>Why one must not start with the key of that folder; none where one may.</summary>
    public static Text? Refusal(string dataFolder)
    {
        var file = Path.Combine(dataFolder, FileName);
        return !OperatingSystem.IsWindows() && File.Exists(file) && (File.GetUnixFileMode(file) & Others) != 0
            ? Text.Of("签名密钥文件 {0} 可以被其他用户读写。请改为只有运行本软件的用户可以读写（chmod 600）。", file)
            : null;
    }

    public SignedCheckpoint Sign(Checkpoint checkpoint) => new(checkpoint, Suite.Sign(Keys.Private, checkpoint.Bytes));

    private static SigningKey Make(string file, Suite suite)
    {
        var made = new SigningKey(suite, suite.NewSigningKeys());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Ours;
        }

        using var writer = new StreamWriter(file, options);
        writer.Write($"{suite.Name}\n{Convert.ToHexStringLower(made.Keys.Public)}\n{Convert.ToHexStringLower(made.Keys.Private)}\n");
        return made;
    }
}
