using System.Diagnostics;

namespace Zhengyan.Documents;

/// <summary>How much is done for one file: so many bytes looked at, packed or unpacked, and so long.</summary>
internal sealed class WorkLimit(long mostBytes = 2L << 30, int mostSeconds = 40)
{
    private const int LookAtTheClock = 1 << 20;

    private readonly long begun = Stopwatch.GetTimestamp();
    private long bytes;
    private int sinceTheClock;

    /// <summary>Notes work that was done; <see cref="TooMuchWork"/> where it was the last straw.</summary>
    public void Spend(int more)
    {
        bytes += more;
        sinceTheClock += more;
        if (bytes > mostBytes)
        {
            throw new TooMuchWork();
        }

        if (sinceTheClock >= LookAtTheClock)
        {
            sinceTheClock = 0;
            if (Stopwatch.GetElapsedTime(begun).TotalSeconds > mostSeconds)
            {
                throw new TooMuchWork();
            }
        }
    }
}
