using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Zhengyan.Tests.Uploads;

/// <summary>Speaks as clamd does, on a port of this machine: clean, found, silent, or gone.</summary>
internal sealed class FakeScanner : IDisposable
{
    public const string Malware = "Eicar-Test-Signature";
    private const string Eicar = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();

    public FakeScanner()
    {
        listener.Start();
        _ = Listen();
    }

    public enum Manner
    {
        Answers,
        Hangs,
        Closes,
        Babbles,
    }

    public Manner Now { get; set; }

    /// <summary>How many bytes the last stream had.</summary>
    public long Received { get; private set; }

    public string Address => $"tcp:127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public void Dispose()
    {
        ended.Cancel();
        listener.Dispose();
        ended.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                _ = Serve(await listener.AcceptTcpClientAsync(ended.Token));
            }
        }
        catch (OperationCanceledException)
        {
            listener.Stop();
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                await Answer(client.GetStream());
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                client.Close();
            }
        }
    }

    private async Task Answer(NetworkStream line)
    {
        var command = new StringBuilder();
        for (int next; (next = line.ReadByte()) > 0;)
        {
            command.Append((char)next);
        }

        if (Now == Manner.Hangs)
        {
            await Task.Delay(Timeout.Infinite, ended.Token);
        }

        if (Now == Manner.Closes)
        {
            return;
        }

        var answer = Now == Manner.Babbles ? "nonsense" : command.ToString() == "zPING" ? "PONG" : await Scan(line);
        await line.WriteAsync(Encoding.ASCII.GetBytes(answer + "\0"), ended.Token);
    }

    private async Task<string> Scan(NetworkStream line)
    {
        using var all = new MemoryStream();
        var length = new byte[sizeof(int)];
        while (true)
        {
            await line.ReadExactlyAsync(length, ended.Token);
            if (BinaryPrimitives.ReadInt32BigEndian(length) is var size && size == 0)
            {
                break;
            }

            var piece = new byte[size];
            await line.ReadExactlyAsync(piece, ended.Token);
            all.Write(piece);
        }

        Received = all.Length;
        return Encoding.Latin1.GetString(all.ToArray()).Contains(Eicar, StringComparison.Ordinal) ? $"stream: {Malware} FOUND" : "stream: OK";
    }
}
