using System.Security.Cryptography;
using Zhengyan.Access;
using Zhengyan.Documents;
using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>
/// The scans of a letter on their way into its envelope: read as they come into one piece of memory, looked through there, and overwritten once the form is answered. They are never on the disk, and
/// no virus scanner is asked: it would be one more that has read them, and scanners put aside in files what they are sent.
/// </summary>
internal sealed class LetterScans : IDisposable
{
    private const string Field = "scans";
    private const string Clause = "§5.8";

    // A browser hears no answer before it has sent everything; nobody sends without end.
    private const long MostPassedOver = 5L * LetterScan.MostBytes;
    private const int MostCounted = 1000;

    private static readonly string[] Kinds = ["application/pdf", "image/jpeg", "image/png"];

    private static readonly Refusal[] SaidAbove = [FileRefusals.Empty, FileRefusals.Kind, FileRefusals.Disagrees];

    private readonly byte[] memory;
    private readonly List<LetterScan> taken = [];
    private readonly List<Refusal> refusals = [];

    private int filled;
    private long passedOver;

    private LetterScans(byte[] memory) => this.memory = memory;

    /// <summary>How many were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Those that can be sealed. Their bytes are there until this is disposed of.</summary>
    public IReadOnlyList<LetterScan> Taken => taken;

    /// <summary>Every reason why one or another is not taken.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <summary>Takes the files of a form; none where it has none.</summary>
    /// <param name="saidLength">How long the whole form is, where that was said.</param>
    public static async Task<LetterScans> Take(FileOfForm? first, long? saidLength, CancellationToken stop)
    {
        // One byte more than is taken, so that it is noticed where there is one.
        var scans = new LetterScans(first is { Name.Length: > 0 } ? new byte[Math.Min(saidLength ?? long.MaxValue, LetterScan.MostBytes) + 1] : []);
        try
        {
            await scans.Read(first, stop);
            return scans;
        }
        catch
        {
            scans.Dispose();
            throw;
        }
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(memory);

    private async Task Read(FileOfForm? first, CancellationToken stop)
    {
        // A browser sends a file without a name where none was chosen.
        for (var file = first; file is { Name.Length: > 0 } && passedOver < MostPassedOver && Sent < MostCounted; file = await file.Next(stop))
        {
            Sent++;
            if (await Receive(file.Content, stop) is { } content && Sent <= LetterScan.Most)
            {
                Look(file.Name, content);
            }
        }

        if (Sent > LetterScan.Most)
        {
            refusals.Add(new("L-17", Clause, Text.Of("扫描件超过 {0} 个。", LetterScan.Most), Text.Of("请把几页合成一个 PDF，再选一次。"), Field));
        }

        if (passedOver > 0)
        {
            refusals.Add(new("L-18", Clause, Text.Of("扫描件合计超过 {0} MB。", LetterScan.MostBytes >> 20), Text.Of("请降低扫描的分辨率，再选一次。"), Field));
        }
    }

    // None where there is no room for it; what does not fit is written over again and again.
    private async Task<ArraySegment<byte>?> Receive(Stream content, CancellationToken stop)
    {
        var (start, fits) = (filled, true);
        for (int read; passedOver < MostPassedOver && (read = await content.ReadAsync(memory.AsMemory(filled), stop)) > 0;)
        {
            filled += read;
            if (filled == memory.Length)
            {
                passedOver += filled - start;
                (filled, fits) = (start, false);
            }
        }

        if (!fits)
        {
            filled = start;
        }

        return fits ? new(memory, start, filled - start) : null;
    }

    private void Look(string name, ArraySegment<byte> content)
    {
        using var stream = new MemoryStream(content.Array!, content.Offset, content.Count, writable: false);
        var verdict = FileCheck.Of(name, stream);
        var which = FileNames.IsProper(name) ? Text.Of("「{0}」", name) : Text.Of("第 {0} 个", Sent);
        if (content.Count == 0)
        {
            refusals.Add(new("L-20", Clause, Text.Of("扫描件{0}是空的。", which), Text.Of("请打开看一看，再选一次。"), Field));
        }
        else if (!Kinds.Contains(verdict.MediaType) || verdict.Refusals.Any(SaidAbove.Contains))
        {
            refusals.Add(new("L-19", Clause, Text.Of("扫描件{0}不是 PDF、JPEG 或 PNG。", which), Text.Of("请重新扫描，存为这三种之一，不要只改扩展名。"), Field));
        }
        else if (verdict.IsTaken)
        {
            taken.Add(new(name, verdict.MediaType, content));
        }

        // What is wrong inside a file of another kind does not matter.
        foreach (var other in verdict.Refusals.Where(r => Kinds.Contains(verdict.MediaType) && !SaidAbove.Contains(r)))
        {
            refusals.Add(new("L-21", Clause, Text.Of("扫描件{0}不能收：{1}", which, other.Reason), other.Instead, Field));
        }
    }
}
