using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Zhengyan.Rules;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>What stands in an entry of the complaints' stream: what was written, and of the code that its writer has a hash.</summary>
internal static class ComplaintContent
{
    private static readonly FrozenDictionary<string, JsonTypeInfo> Events = typeof(ComplaintEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(ComplaintEvent)))
        .ToFrozenDictionary(type => type.Name, type => ComplaintJson.Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type.Name} is not listed in ComplaintJson"));

    public static byte[] Of(ComplaintEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, Events[happened.Kind()]);

    /// <summary>The event; throws <see cref="JsonException"/> where the content is none.</summary>
    public static ComplaintEvent Read(string kind, byte[] content) =>
        Events.TryGetValue(kind, out var type) && JsonSerializer.Deserialize(content, type) is ComplaintEvent happened
            ? happened
            : throw new JsonException("an event of no known kind");

    /// <summary>What is kept of a code. A code has too many possibilities to be tried against it.</summary>
    public static string HashOf(string code, Suite suite) => Checkpoint.Hex(new ChainHash(suite).Add("complaint").Add(code).End());
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, GenerationMode = JsonSourceGenerationMode.Metadata, Converters = [typeof(PersonIdInJson)])]
[JsonSerializable(typeof(ComplaintFiled))]
[JsonSerializable(typeof(ComplaintAddedTo))]
[JsonSerializable(typeof(ComplaintReceived))]
[JsonSerializable(typeof(ComplaintNoted))]
[JsonSerializable(typeof(ComplaintAnswered))]
[JsonSerializable(typeof(ComplaintEnded))]
internal sealed partial class ComplaintJson : JsonSerializerContext;
