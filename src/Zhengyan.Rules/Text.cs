namespace Zhengyan.Rules;

/// <summary>
/// A sentence for people to read: Chinese, with <c>{0}</c> for each part that is filled in. It stands in place in the
/// code and is translated by the page that shows it, so a part may itself be a <see cref="Text"/>.
/// </summary>
public sealed record Text
{
    private Text(string pattern, object[] parts) => (Pattern, Parts) = (pattern, parts);

    /// <summary>The Chinese sentence with its gaps; also the key of its translation.</summary>
    public string Pattern { get; }

    /// <summary>What fills the gaps, in order: strings, numbers, dates, or further texts.</summary>
    public IReadOnlyList<object> Parts { get; }

    /// <summary>A sentence, with what fills its gaps.</summary>
    public static Text Of(string pattern, params object[] parts) => new(pattern, parts);

    /// <summary>Names one after the other, as the reader's language does it.</summary>
    public static Text List(IEnumerable<string> names) =>
        names.Select(name => Of("{0}", name)).Aggregate((Text?)null, (list, name) => list is null ? name : Of("{0}、{1}", list, name)) ?? Of("{0}", "");

    /// <summary>The sentence in Chinese.</summary>
    public override string ToString() =>
        Parts.Count == 0 ? Pattern : string.Format(System.Globalization.CultureInfo.InvariantCulture, Pattern, [.. Parts]);

    /// <summary>Two texts are the same when they read the same.</summary>
    public bool Equals(Text? other) => other is not null && ToString() == other.ToString();

    /// <summary>The hash of what it reads.</summary>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
