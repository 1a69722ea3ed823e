using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Zhengyan.Documents;

/// <summary>Where a virus scanner listens: <c>unix:/run/clamav/clamd.ctl</c>, or <c>tcp:127.0.0.1:3310</c>.</summary>
internal sealed record ScannerAddress(string Written, EndPoint Place)
{
    /// <summary>The address as it is written in a setting; none where it is none.</summary>
    public static ScannerAddress? Read(string written) => written.Split(':', 2) switch
    {
        ["unix", { Length: > 0 } path] => new(written, new UnixDomainSocketEndPoint(path)),
        ["tcp", var rest] when rest.LastIndexOf(':') is > 0 and var colon
            && int.TryParse(rest[(colon + 1)..], CultureInfo.InvariantCulture, out var port) && port is > 0 and <= IPEndPoint.MaxPort => new(written, new DnsEndPoint(rest[..colon], port)),
        _ => null,
    };

    public async Task<Socket> Connect(CancellationToken stop)
    {
        var socket = Place is UnixDomainSocketEndPoint ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(Place, stop);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
