using System.Security.Cryptography;
using System.Text.Json;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>
/// Replays the entries of one stream in order and stops at the first that does not fit: what comes after a broken link proves nothing.
/// </summary>
internal abstract class StreamReplay(Guid stream)
{
    private byte[] last = Chain.Start;

    public Guid Stream => stream;

    public int Version { get; private set; }

    public long Position { get; private set; }

    public Misfit? Misfit { get; private set; }

    /// <summary>The version that should have come, where another came in its place.</summary>
    public int? Missing { get; private set; }

    public void Next(JournalRow entry)
    {
        if (Misfit is not null)
        {
            return;
        }

        if (WrongWith(entry) is { } what)
        {
            Misfit = new(entry.Position, stream, Missing ?? entry.Version, what);
            return;
        }

        (last, Version, Position) = (entry.Hash, entry.Version, entry.Position);
    }

    protected abstract void Apply(JournalRow entry);

    private Text? WrongWith(JournalRow entry)
    {
        if (entry.Version != Version + 1)
        {
            Missing = Version + 1;
            return Text.Of("这一版不在日志里");
        }

        if (entry.Position <= Position)
        {
            return Text.Of("次序被调换，早于前一版");
        }

        if (!entry.Previous.AsSpan().SequenceEqual(last))
        {
            return Text.Of("与前一条不相接");
        }

        if (!Chain.Fits(entry))
        {
            return Text.Of("内容与校验值不符");
        }

        try
        {
            Apply(entry);
            return null;
        }
        catch (Exception failure) when (failure is JsonException or CryptographicException or InvalidOperationException or NullReferenceException or ArgumentException)
        {
            return Text.Of("重放不下去（{0}）", failure.GetType().Name);
        }
    }
}

internal sealed class MatterReplay(Guid stream, ZhengyanDb db, Contents contents) : StreamReplay(stream)
{
    public Matter Matter { get; private set; } = Matter.Nothing(new(stream));

    protected override void Apply(JournalRow entry)
    {
        var (happened, occurrence) = contents.Read(db, entry);
        Matter = Matter.After(happened, occurrence);
    }
}

/// <summary>A stream whose key is gone: its chain can be followed, and nothing of it read.</summary>
internal sealed class KeylessReplay(Guid stream, bool onRecord) : StreamReplay(stream)
{
    /// <summary>Destroyed on record; without a record, somebody took the key away.</summary>
    public bool OnRecord => onRecord;

    protected override void Apply(JournalRow entry)
    {
    }
}

internal sealed class ArchiveReplay(ZhengyanDb db, Contents contents) : StreamReplay(JournalRow.Archive)
{
    protected override void Apply(JournalRow entry) => ArchiveAct.Read(contents.Open(db, entry));
}

internal sealed class AccountsReplay(ZhengyanDb db, Contents contents) : StreamReplay(JournalRow.Accounts)
{
    public RecordedAccounts Recorded { get; } = new();

    protected override void Apply(JournalRow entry) => Recorded.Apply(entry.Kind, Content.ReadAccountAct(contents.Open(db, entry)), entry.At);
}

internal sealed class CustodyReplay(ZhengyanDb db, Contents contents) : StreamReplay(JournalRow.Custody)
{
    public Custody Custody { get; private set; } = Custody.None;

    protected override void Apply(JournalRow entry) =>
        Custody = Custody.After(CustodyContent.Read(entry.Kind, contents.Open(db, entry)), entry.Person, entry.At);
}

internal sealed class ComplaintReplay(ZhengyanDb db, Contents contents) : StreamReplay(JournalRow.Complaints)
{
    public ComplaintRegister Register { get; private set; } = ComplaintRegister.Empty;

    protected override void Apply(JournalRow entry) =>
        Register = Register.After(ComplaintContent.Read(entry.Kind, contents.Open(db, entry)), entry.Person, entry.At);
}

internal sealed class DirectoryReplay(ZhengyanDb db, Contents contents) : StreamReplay(JournalRow.Directory)
{
    public University University { get; private set; } = University.Empty;

    protected override void Apply(JournalRow entry) => University = Content.ReadDirectoryChange(contents.Open(db, entry)).Apply(University);
}
