using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Digests;

namespace Zhengyan.Vault;

/// <summary>A hash of what comes piece by piece, so that nothing need be held whole.</summary>
internal abstract class RunningHash : IDisposable
{
    public abstract void Add(ReadOnlySpan<byte> piece);

    /// <summary>The hash of everything that came.</summary>
    public abstract byte[] End();

    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>SHA-256.</summary>
    public sealed class Sha256 : RunningHash
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public override void Add(ReadOnlySpan<byte> piece) => hash.AppendData(piece);

        public override byte[] End() => hash.GetHashAndReset();

        public override void Dispose()
        {
            hash.Dispose();
            base.Dispose();
        }
    }

    /// <summary>SM3.</summary>
    public sealed class Sm3 : RunningHash
    {
        private readonly SM3Digest digest = new();

        public override void Add(ReadOnlySpan<byte> piece) => digest.BlockUpdate(piece);

        public override byte[] End()
        {
            var hash = new byte[digest.GetDigestSize()];
            digest.DoFinal(hash);
            return hash;
        }
    }
}
