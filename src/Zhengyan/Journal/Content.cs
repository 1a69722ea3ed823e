using System.Buffers;
using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Zhengyan.Rules;

namespace Zhengyan.Journal;

/// <summary>
/// What stands in an entry: the event and its occurrence. The kind of event stands beside it in the entry; which type it is follows from the rules, whose
/// events are told apart by their names.
/// </summary>
internal static class Content
{
    private static readonly RulesJson Json = new(new JsonSerializerOptions(RulesJson.Default.Options)
    {
        // Chinese as it is, rare characters too; nothing here is ever put into a page as it stands.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly FrozenDictionary<string, JsonTypeInfo> Events = typeof(Event).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Event)) && !type.IsAbstract)
        .ToFrozenDictionary(type => type.Name, type => Json.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type.Name} is not listed in RulesJson"));

    /// <summary>Every kind of event there is.</summary>
    public static IEnumerable<Type> Kinds => Events.Values.Select(info => info.Type);

    public static byte[] Of(Event happened, Occurrence occurrence)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(bytes, Writing))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("event");
            JsonSerializer.Serialize(writer, happened, Events[happened.Kind()]);
            writer.WritePropertyName("occurrence");
            JsonSerializer.Serialize(writer, occurrence, Json.Occurrence);
            writer.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The event and its occurrence; throws <see cref="JsonException"/> where the content is none.</summary>
    public static (Event Event, Occurrence Occurrence) Read(string kind, byte[] content)
    {
        if (!Events.TryGetValue(kind, out var type))
        {
            throw new JsonException("an event of no known kind");
        }

        using var document = JsonDocument.Parse(content);
        return document.RootElement.TryGetProperty("event", out var happened) && document.RootElement.TryGetProperty("occurrence", out var occurrence)
            ? ((Event)happened.Deserialize(type)!, occurrence.Deserialize(Json.Occurrence)!)
            : throw new JsonException("no event or no occurrence");
    }

    public static byte[] Of(Matter matter) => JsonSerializer.SerializeToUtf8Bytes(matter, Json.Matter);

    public static Matter ReadMatter(byte[] state) =>
        JsonSerializer.Deserialize(state, Json.Matter) ?? throw new JsonException("no matter");

    public static byte[] Of(DirectoryChange change) => JsonSerializer.SerializeToUtf8Bytes(change, Json.DirectoryChange);

    public static byte[] Of(AccountAct act) => JsonSerializer.SerializeToUtf8Bytes(act, Json.AccountAct);

    public static byte[] Of(ArchiveAct act) => JsonSerializer.SerializeToUtf8Bytes(act, Json.ArchiveAct);

    public static AccountAct ReadAccountAct(byte[] content) =>
        JsonSerializer.Deserialize(content, Json.AccountAct) ?? throw new JsonException("no act");

    public static byte[] Of(TemplateChange change) => JsonSerializer.SerializeToUtf8Bytes(change, Json.TemplateChange);

    public static TemplateChange ReadTemplateChange(byte[] content) =>
        JsonSerializer.Deserialize(content, Json.TemplateChange) ?? throw new JsonException("no change");

    public static DirectoryChange ReadDirectoryChange(byte[] content) =>
        JsonSerializer.Deserialize(content, Json.DirectoryChange) ?? throw new JsonException("no change");
}
