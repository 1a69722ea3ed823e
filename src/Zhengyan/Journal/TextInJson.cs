using System.Text.Json;
using System.Text.Json.Serialization;
using Zhengyan.Rules;

namespace Zhengyan.Journal;

/// <summary>
/// A sentence of the rules as it is written: with its gaps and what fills them, so that whoever reads it later reads it in their language. One without gaps is a plain string, and so is every
/// one that was written before sentences were kept this way.
/// </summary>
internal sealed class TextInJson : JsonConverter<Text>
{
    private const string Pattern = "text";
    private const string Parts = "with";

    /// <summary>Nothing is no sentence either.</summary>
    public override bool HandleNull => true;

    public override Text Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var read = JsonDocument.ParseValue(ref reader);
        return read.RootElement.ValueKind == JsonValueKind.String ? Text.Of(read.RootElement.GetString()!) : Sentence(read.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Text value, JsonSerializerOptions options)
    {
        if (value.Parts.Count == 0)
        {
            writer.WriteStringValue(value.Pattern);
        }
        else
        {
            WriteSentence(writer, value);
        }
    }

    private static Text Sentence(JsonElement read) =>
        read.ValueKind == JsonValueKind.Object && read.TryGetProperty(Pattern, out var pattern) && pattern.ValueKind == JsonValueKind.String
        && read.TryGetProperty(Parts, out var parts) && parts.ValueKind == JsonValueKind.Array
            ? Text.Of(pattern.GetString()!, [.. parts.EnumerateArray().Select(part => part.ValueKind == JsonValueKind.String ? (object)part.GetString()! : Sentence(part))])
            : throw new JsonException("no sentence");

    private static void WriteSentence(Utf8JsonWriter writer, Text value)
    {
        writer.WriteStartObject();
        writer.WriteString(Pattern, value.Pattern);
        writer.WriteStartArray(Parts);
        foreach (var part in value.Parts)
        {
            switch (part)
            {
                case string words:
                    writer.WriteStringValue(words);
                    break;
                case Text inner:
                    WriteSentence(writer, inner);
                    break;
                default:
                    throw new NotSupportedException($"a sentence that is kept has words or sentences in its gaps, and no {part.GetType().Name}");
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
