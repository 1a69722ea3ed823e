namespace Zhengyan.Vault;

/// <summary>A public key, and the private one that belongs to it.</summary>
internal sealed record KeyPair(byte[] Public, byte[] Private);
