using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Zhengyan.Documents;

/// <summary>What a virus scanner says of a file.</summary>
internal abstract record Scanned
{
    private Scanned()
    {
    }

    /// <summary>Nothing was found.</summary>
    public sealed record Clean : Scanned;

    /// <summary>Something was; its name is the scanner's.</summary>
    public sealed record Found(string Malware) : Scanned;

    /// <summary>It said nothing, or nothing that can be understood.</summary>
    public sealed record NoAnswer : Scanned;
}

/// <summary>Asks clamd, by its own protocol (INSTREAM of clamd(8)). What it is sent is the content alone, without a name.</summary>
internal sealed class VirusScanner(ScannerAddress address, TimeSpan patience)
{
    private const int Piece = 64 << 10;
    private const int LongestAnswer = 512;

    /// <summary>What it says of this content.</summary>
    public async Task<Scanned> Scan(Stream content, CancellationToken stop) => await Ask("zINSTREAM\0", content, stop) switch
    {
        "stream: OK" => new Scanned.Clean(),
        { } answer when answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) => new Scanned.Found(NameIn(answer)),
        _ => new Scanned.NoAnswer(),
    };

    /// <summary>Whether it is there.</summary>
    public async Task<bool> Answers(CancellationToken stop) => await Ask("zPING\0", null, stop) == "PONG";

    private async Task<string?> Ask(string command, Stream? content, CancellationToken stop)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        waiting.CancelAfter(patience);
        try
        {
            using var socket = await address.Connect(waiting.Token);
            await using var line = new NetworkStream(socket, ownsSocket: false);
            await line.WriteAsync(Encoding.ASCII.GetBytes(command), waiting.Token);
            if (content is not null)
            {
                await Send(content, line, waiting);
            }

            return await Answer(line, waiting.Token);
        }
        catch (Exception silent) when (silent is SocketException or IOException || (silent is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }

    // It waits for each piece anew: a large file takes its time.
    private async Task Send(Stream content, NetworkStream line, CancellationTokenSource waiting)
    {
        var piece = new byte[sizeof(int) + Piece];
        for (int read; (read = content.Read(piece, sizeof(int), Piece)) > 0;)
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await line.WriteAsync(piece.AsMemory(0, sizeof(int) + read), waiting.Token);
            waiting.CancelAfter(patience);
        }

        await line.WriteAsync(new byte[sizeof(int)], waiting.Token);
    }

    private static async Task<string> Answer(NetworkStream line, CancellationToken stop)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        for (int read; length < answer.Length && (read = await line.ReadAsync(answer.AsMemory(length), stop)) > 0;)
        {
            length += read;
            if (answer[length - 1] == 0)
            {
                break;
            }
        }

        return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    // Whatever another program says is shown as a name of letters and signs only.
    private static string NameIn(string answer) => string.Concat(answer["stream: ".Length..^" FOUND".Length].Where(c => char.IsAsciiLetterOrDigit(c) || "-_./".Contains(c, StringComparison.Ordinal)).Take(80));
}
