using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>What was signed, the last one first.</summary>
/// <param name="Latest">The number of the last one; 0 before the first.</param>
public sealed record CheckpointListModel(Frame Frame, int Latest, int Page, int Last, IReadOnlyList<CheckpointLine> Lines);

/// <summary>A checkpoint in few words.</summary>
/// <param name="Code">To be compared by eye.</param>
public sealed record CheckpointLine(int Number, DateTimeOffset At, long Acts, long Readings, string Code)
{
    internal static CheckpointLine Of(SignedCheckpoint signed) => Of(signed.Checkpoint);

    internal static CheckpointLine Of(Checkpoint checkpoint) =>
        new(checkpoint.Number, Moments.Read(checkpoint.At), checkpoint.Journal.Count, checkpoint.Readings.Count, checkpoint.Code);
}

/// <summary>A checkpoint as it is printed.</summary>
public sealed record CheckpointModel(Frame Frame, CheckpointLine Line, string Suite, string ActsRoot, string ReadingsRoot, string Previous, string Fingerprint);

/// <summary>What going through the logs has found.</summary>
/// <param name="Later">How many entries came after the last checkpoint.</param>
/// <param name="Latest">The last checkpoint; none before the first.</param>
public sealed record LogVerificationModel(
    Frame Frame, long Acts, long Readings, int Checkpoints, long Later, string? Fingerprint, CheckpointLine? Latest, IReadOnlyList<Text> Faults);
