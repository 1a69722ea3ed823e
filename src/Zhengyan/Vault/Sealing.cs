namespace Zhengyan.Vault;

/// <summary>What goes into an envelope passes here, and nowhere does it come out again.</summary>
internal static class Sealing
{
    /// <summary>The content as it is kept in the envelope.</summary>
    public static byte[] Seal(byte[] content) => content;
}
