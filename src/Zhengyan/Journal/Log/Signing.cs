using Microsoft.Data.Sqlite;
using Zhengyan.Access;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>
/// Signs how far the logs have come: at least daily, within the hour where something was added, and whenever the audit administrator asks. Only what came after the last checkpoint is hashed. Each one is kept with the
/// readings, and as a file of its own, so that neither database can be taken back without the other, and the file, saying so. Nothing is signed over a log that is shorter than it was when it was signed last, nor
/// after the last checkpoint of this process has gone.
/// </summary>
internal sealed class Signing(string dataFolder, Lazy<Suite> suite, TimeProvider clock)
{
    private readonly Lock turn = new();
    private readonly string journal = Path.Combine(dataFolder, StorageRegistration.FileName);
    private readonly string readings = Path.Combine(dataFolder, ReadingStore.FileName);
    private Checkpoint? signedHere;

    /// <summary>Where the files of the checkpoints are.</summary>
    public static string Folder(string dataFolder) => Path.Combine(dataFolder, "checkpoints");

    /// <summary>All there are, the last one first.</summary>
    public IReadOnlyList<SignedCheckpoint> All => [.. new LogFiles(dataFolder, suite.Value).Checkpoints.OfType<SignedCheckpoint>().Reverse()];

    /// <summary>The last one; none before the first.</summary>
    public SignedCheckpoint? Last => FindLast()?.Signed;

    /// <summary>One of them; none where there is none of that number.</summary>
    public SignedCheckpoint? Find(int number) => LogFiles.Rows(
        readings, "SELECT statement, signature FROM checkpoints WHERE number = $number", row => SignedCheckpoint.Read(row.GetString(0), row.GetString(1)),
        ("$number", number)).SingleOrDefault();

    /// <summary>The first one that covers that position of the journal; signed now where none does. Asked again, the same one is given.</summary>
    public SignedCheckpoint Covering(long position)
    {
        if (First() is { } there)
        {
            return there;
        }

        try
        {
            return Sign();
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT && First() is not null)
        {
            // Another process signed in the same moment, and that one will do.
            return First()!;
        }

        SignedCheckpoint? First() => All.Reverse().FirstOrDefault(signed => signed.Checkpoint.Journal.Count >= position);
    }

    /// <summary>Signs something else than a checkpoint; what begins with other words than one is never taken for one.</summary>
    public byte[] Sign(byte[] statement) => suite.Value.Sign(SigningKey.Open(dataFolder, suite.Value).Keys.Private, statement);

    /// <summary>The public key that signatures fit.</summary>
    public byte[] PublicKey => SigningKey.Open(dataFolder, suite.Value).Keys.Public;

    /// <summary>Whether one was signed on that day.</summary>
    public bool HasSigned(DateOnly day) =>
        Last is { } last && DateOnly.FromDateTime(Moments.Read(last.Checkpoint.At).ToOffset(clock.Now().Offset).DateTime) == day;

    /// <summary>Whether both logs go on from the last checkpoint, and that of this process is still among them.</summary>
    public bool GoesOn => GoesOnFrom(Last?.Checkpoint);

    /// <summary>Whether something was added since the last one, and that one is so old. Asks for two numbers and nothing else.</summary>
    public bool HasWaited(TimeSpan since) => Last is { Checkpoint: var last } && clock.GetUtcNow() - Moments.Read(last.At) >= since
        && (Count(journal, "journal") > last.Journal.Count || Count(readings, "readings") > last.Readings.Count);

    /// <summary>Signs everything that stands in the logs now.</summary>
    public SignedCheckpoint Sign()
    {
        lock (turn)
        {
            var key = SigningKey.Open(dataFolder, suite.Value);
            var last = FindLast();
            if (!GoesOnFrom(last?.Signed.Checkpoint))
            {
                throw new TakenBack();
            }

            var acts = Grow(last?.Signed.Checkpoint.Journal, last?.JournalEdge, journal, "SELECT Hash FROM journal WHERE Position > $after ORDER BY Position");
            var read = Grow(last?.Signed.Checkpoint.Readings, last?.ReadingsEdge, readings, "SELECT hash FROM readings WHERE position > $after ORDER BY position");
            var signed = key.Sign(new(
                (last?.Signed.Checkpoint.Number ?? 0) + 1, Moments.Write(clock.Now()), suite.Value.Name, Head(acts), Head(read),
                last?.Signed.Checkpoint.Hash ?? Checkpoint.Hex(Chain.Start), Checkpoint.Hex(key.Keys.Public)));
            Keep(signed, acts.Edge, read.Edge);
            signedHere = signed.Checkpoint;
            return signed;
        }
    }

    // Another process may have signed since.
    private bool GoesOnFrom(Checkpoint? last) =>
        (signedHere is not { } mine || Find(mine.Number)?.Checkpoint.Statement == mine.Statement)
        && (last is null || (Count(journal, "journal") >= last.Journal.Count && Count(readings, "readings") >= last.Readings.Count));

    private static long Count(string file, string log) => LogFiles.Rows(file, $"SELECT ifnull(max(position), 0) FROM {log}", row => row.GetInt64(0)).SingleOrDefault();

    private static LogHead Head(MerkleTree tree) => new(tree.Count, Checkpoint.Hex(tree.Root));

    // An edge that does not lead to the signed root was touched; then the tree is made from all entries.
    private MerkleTree Grow(LogHead? head, byte[]? edge, string file, string hashes)
    {
        var tree = head is null ? new(suite.Value) : MerkleTree.From(suite.Value, head.Count, edge!);
        if (head is not null && Checkpoint.Hex(tree.Root) != head.Root)
        {
            tree = new(suite.Value);
        }

        foreach (var hash in LogFiles.Rows(file, hashes, row => row.GetFieldValue<byte[]>(0), ("$after", tree.Count)))
        {
            tree.Add(hash);
        }

        return tree;
    }

    private void Keep(SignedCheckpoint signed, byte[] journalEdge, byte[] readingsEdge)
    {
        var folder = System.IO.Directory.CreateDirectory(Folder(dataFolder));
        using (var db = LogFiles.Open(readings))
        {
            using var insert = db.CreateCommand();
            insert.CommandText = "PRAGMA synchronous = FULL; INSERT INTO checkpoints VALUES ($number, $statement, $signature, $journal, $readings)";
            insert.Parameters.AddRange((SqliteParameter[])
            [
                new("$number", signed.Checkpoint.Number), new("$statement", signed.Checkpoint.Statement), new("$signature", Checkpoint.Hex(signed.Signature)),
                new("$journal", journalEdge), new("$readings", readingsEdge),
            ]);
            insert.ExecuteNonQuery();
        }

        using var file = new StreamWriter(FreeName(folder.FullName, signed.Checkpoint.Number), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write });
        file.Write(signed.File(""));
    }

    // After a database was taken back, a number comes for the second time: the first one is what shows it, and stays.
    private static string FreeName(string folder, int number) => Enumerable.Range(0, int.MaxValue)
        .Select(again => Path.Combine(folder, again == 0 ? $"{number:D6}.txt" : $"{number:D6}-{again}.txt")).First(name => !File.Exists(name));

    private (SignedCheckpoint Signed, byte[] JournalEdge, byte[] ReadingsEdge)? FindLast() => LogFiles.Rows(
        readings, "SELECT statement, signature, journal_edge, readings_edge FROM checkpoints ORDER BY number DESC LIMIT 1",
        row => ((SignedCheckpoint, byte[], byte[])?)(
            SignedCheckpoint.Read(row.GetString(0), row.GetString(1)) ?? throw new InvalidDataException("the last checkpoint cannot be read"),
            row.GetFieldValue<byte[]>(2), row.GetFieldValue<byte[]>(3))).SingleOrDefault();
}

/// <summary>A log, or its checkpoints, that was taken back to an earlier state: no checkpoint is signed that would make it look whole.</summary>
internal sealed class TakenBack() : IOException("the logs do not go on from the last checkpoint");
