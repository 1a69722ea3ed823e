using System.Text.Json;
using Zhengyan.Rules;

namespace Zhengyan.Journal;

/// <summary>
/// What was done with files as files, in a stream that outlives them; the kind of entry says what. Of a destroyed one its number, its days, and who proposed and decided; nothing of
/// what stood in it, nor whom it was about.
/// </summary>
/// <param name="Streams">The matters that went with it: its own, and those joined to it.</param>
/// <param name="Count">How many files were exported, where it is that.</param>
internal sealed record ArchiveAct(
    IReadOnlyList<Guid> Streams, string Number, DateOnly? ArchivedOn, DateOnly? KeptUntil, int? ProposedBy, DateOnly? ProposedOn, int? DecidedBy, DateOnly? DecidedOn, int Count = 0)
{
    public const string Destroyed = "FileDestroyed";
    public const string Exported = "PackagesExported";

    /// <summary>Of a matter whose destruction was decided.</summary>
    public static ArchiveAct Of(Matter before, IReadOnlyList<Guid> streams, Now now) => new(
        streams, before.File!.Number, before.File.On, before.File.KeptUntil, before.Destruction!.ProposedBy.Value, before.Destruction.ProposedOn, now.Person.Value, now.RecordedOn);

    public static ArchiveAct Read(byte[] content) => JsonSerializer.Deserialize(content, RulesJson.Default.ArchiveAct) ?? throw new JsonException("no act");
}
