using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>Follows the checkpoints of a log, and those that were kept elsewhere, and names the first that does not fit.</summary>
internal sealed class CheckpointCheck
{
    private readonly List<(Checkpoint Checkpoint, bool Kept)> fit = [];
    private readonly HashSet<string> statements = new(StringComparer.Ordinal);
    private readonly string? key;

    public CheckpointCheck(WrittenLog log, IReadOnlyList<SignedCheckpoint> kept)
    {
        var own = log.Checkpoints;
        key = log.Key ?? (own is [{ } first, ..] ? first.Checkpoint.Key : kept is [var elsewhere, ..] ? elsewhere.Checkpoint.Key : null);
        Checkpoint? last = null;
        foreach (var signed in own)
        {
            if (WrongWith(signed, last, log) is { } what)
            {
                Fault = new(LogName.Checkpoints, (last?.Number ?? 0) + 1, what);
                break;
            }

            last = signed!.Checkpoint;
            fit.Add((last, false));
            statements.Add(last.Statement);
        }

        foreach (var signed in kept.OrderBy(k => k.Checkpoint.Number))
        {
            Compare(signed, own);
        }
    }

    public LogFault? Fault { get; private set; }

    /// <summary>Whether there is none at all, here or elsewhere.</summary>
    public bool None => Fault is null && fit.Count == 0;

    public int Count => fit.Count(f => !f.Kept);

    public string? Fingerprint => fit.Count == 0 ? null : fit[^1].Checkpoint.Fingerprint;

    /// <summary>How far one of the logs had come by each of them.</summary>
    public IReadOnlyList<HeadAt> Heads(Func<Checkpoint, LogHead> of) => [.. fit.Select(f => new HeadAt(f.Checkpoint.Number, Moments.Find(f.Checkpoint.At), of(f.Checkpoint), f.Kept))];

    private Text? WrongWith(SignedCheckpoint? signed, Checkpoint? last, WrittenLog log) =>
        signed is not { Checkpoint: var checkpoint } ? Text.Of("读不出来")
        : checkpoint.Number != (last?.Number ?? 0) + 1 ? Text.Of("这一号不在了，后面是第 {0} 号", checkpoint.Number)
        : checkpoint.Previous != (last?.Hash ?? Checkpoint.Hex(Chain.Start)) ? Text.Of("与前一号不相接")
        : checkpoint.Suite != log.Suite.Name || checkpoint.Key != key || !signed.IsSigned ? Text.Of("签名不符")
        : null;

    // One that was kept elsewhere is believed for its signature alone, and what the log says otherwise is wrong with the log.
    private void Compare(SignedCheckpoint signed, IReadOnlyList<SignedCheckpoint?> own)
    {
        var checkpoint = signed.Checkpoint;
        if (checkpoint.Key != key || !signed.IsSigned)
        {
            Fault ??= new(LogName.Checkpoints, checkpoint.Number, Text.Of("另行保存的这一号签名不符，或者不是同一个密钥签的"));
            return;
        }

        if (own.Count < checkpoint.Number)
        {
            Fault ??= new(LogName.Checkpoints, own.Count + 1, Text.Of("从这一号起没有了：另行保存的有第 {0} 号，这里是更早的数据", checkpoint.Number));
        }
        else if (own[checkpoint.Number - 1]?.Checkpoint.Statement != checkpoint.Statement)
        {
            Fault ??= new(LogName.Checkpoints, checkpoint.Number, Text.Of("与另行保存的这一号不同"));
        }

        if (statements.Add(checkpoint.Statement))
        {
            fit.Add((checkpoint, true));
        }
    }
}
