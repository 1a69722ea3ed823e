using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Zhengyan.Rules;

namespace Zhengyan.Journal;

/// <summary>What stands in an entry of the custody's stream. Reasons of requests, ids, public keys; nothing of what an envelope holds.</summary>
internal static class CustodyContent
{
    private static readonly FrozenDictionary<string, JsonTypeInfo> Events = typeof(CustodyEvent).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(CustodyEvent)))
        .ToFrozenDictionary(type => type.Name, type => CustodyJson.Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type.Name} is not listed in CustodyJson"));

    public static byte[] Of(CustodyEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, Events[happened.Kind()]);

    /// <summary>The event; throws <see cref="JsonException"/> where the content is none.</summary>
    public static CustodyEvent Read(string kind, byte[] content) =>
        Events.TryGetValue(kind, out var type) && JsonSerializer.Deserialize(content, type) is CustodyEvent happened
            ? happened
            : throw new JsonException("an event of no known kind");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(PersonIdInJson), typeof(MatterIdInJson)])]
[JsonSerializable(typeof(CustodianNamed))]
[JsonSerializable(typeof(CustodianEnded))]
[JsonSerializable(typeof(CustodianKeySet))]
[JsonSerializable(typeof(CustodianKeyTakenBack))]
[JsonSerializable(typeof(SharesRenewed))]
[JsonSerializable(typeof(EnvelopesSealed))]
[JsonSerializable(typeof(EnvelopesDestroyed))]
[JsonSerializable(typeof(OpeningAsked))]
[JsonSerializable(typeof(OpeningAgreed))]
[JsonSerializable(typeof(OpeningDeclined))]
[JsonSerializable(typeof(EnvelopeOpened))]
[JsonSerializable(typeof(EnvelopeLookedAt))]
[JsonSerializable(typeof(RequesterAnswered))]
[JsonSerializable(typeof(OpeningClosed))]
[JsonSerializable(typeof(OpeningsNoted))]
internal sealed partial class CustodyJson : JsonSerializerContext;
