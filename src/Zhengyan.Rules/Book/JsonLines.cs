using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Zhengyan.Rules;

/// <summary>In which line of a text of JSON each of its values begins, by its path, e.g. <c>editions[0].archive.pattern</c>.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private readonly byte[] text;

    public JsonLines(string json)
    {
        text = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(text);
        reader.Read();
        Walk(ref reader, "");
    }

    /// <summary>The line of that value; of what is around it where it is not there.</summary>
    public int Of(string path)
    {
        while (!lines.ContainsKey(path) && path.Length > 0)
        {
            path = path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)];
        }

        return lines[path];
    }

    private void Walk(ref Utf8JsonReader reader, string path)
    {
        lines[path] = 1 + text.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                Walk(ref reader, path.Length == 0 ? name! : $"{path}.{name}");
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                Walk(ref reader, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
            }
        }
    }
}
