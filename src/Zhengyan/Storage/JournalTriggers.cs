namespace Zhengyan.Storage;

/// <summary>
/// The journal is added to and nothing else; the database itself refuses. A migration that rebuilds the table must make them again, for SQLite drops a
/// table's triggers with it.
/// </summary>
internal static class JournalTriggers
{
    public const string NoUpdate = "journal_no_update";
    public const string NoDelete = "journal_no_delete";

    public const string Create = $"""
        CREATE TRIGGER {NoUpdate} BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        CREATE TRIGGER {NoDelete} BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        """;
}
