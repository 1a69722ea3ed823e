using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>
/// The logs as a file that can be given away: one line of JSON for each entry and each checkpoint, contents by their hashes alone. First a line that says with which algorithms it was
/// made, under which key, and how many entries there are.
/// </summary>
internal sealed class ExportedLog(IReadOnlyList<string> lines) : WrittenLog
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new HexInJson() },
        IgnoreReadOnlyProperties = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    };

    private readonly Head head = Read<Head>(lines[0], "log") ?? throw new InvalidDataException("the first line of an exported log says nothing about it");

    public override Suite Suite => Vault.Suite.Named(head.Suite);

    public override string? Key => head.Key;

    public override (long Journal, long Readings) Given => (head.Journal, head.Readings);

    public override IReadOnlyList<SignedCheckpoint?> Checkpoints =>
        [.. lines.Where(l => Starts(l, "checkpoint")).Select(l => Read<SignedText>(l, "checkpoint")).Select(l => l is null ? null : SignedCheckpoint.Read(l.Statement, l.Signature))];

    public override IEnumerable<JournalLink> Journal() => All<JournalLink>("journal");

    public override IEnumerable<ReadingEntry> Readings() => All<ReadingEntry>("reading");

    /// <summary>Writes a log line by line.</summary>
    public static IEnumerable<string> Lines(WrittenLog log)
    {
        var checkpoints = log.Checkpoints.OfType<SignedCheckpoint>().ToList();
        var (journal, readings) = (log.Journal().ToList(), log.Readings().ToList());
        yield return Line("log", new Head(log.Suite.Name, log.Key, Math.Max(log.Given.Journal, journal.Count), Math.Max(log.Given.Readings, readings.Count)));
        foreach (var line in journal.Select(l => Line("journal", l)).Concat(readings.Select(r => Line("reading", r))))
        {
            yield return line;
        }

        foreach (var signed in checkpoints)
        {
            yield return Line("checkpoint", new SignedText(signed.Checkpoint.Statement, Checkpoint.Hex(signed.Signature)));
        }
    }

    // What cannot be read is left out, and missed at its number.
    private IEnumerable<T> All<T>(string kind) where T : class => lines.Where(l => Starts(l, kind)).Select(l => Read<T>(l, kind)).OfType<T>();

    private static bool Starts(string line, string kind) => line.StartsWith($"{{\"{kind}\":", StringComparison.Ordinal);

    private static string Line<T>(string kind, T value) => $"{{\"{kind}\":{JsonSerializer.Serialize(value, Json)}}}";

    private static T? Read<T>(string line, string kind) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, T>>(line, Json)?.GetValueOrDefault(kind);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Head(string Suite, string? Key, long Journal, long Readings);

    private sealed record SignedText(string Statement, string Signature);

    private sealed class HexInJson : JsonConverter<byte[]>
    {
        public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigitLower)
                ? Convert.FromHexString(text)
                : throw new JsonException("no hexadecimal digits");

        public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) => writer.WriteStringValue(Checkpoint.Hex(value));
    }
}
