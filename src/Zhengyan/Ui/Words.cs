using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Zhengyan.Rules;

namespace Zhengyan.Ui;

/// <summary>
/// The words of a page in the reader's language. Chinese stands in place and is its own key; English stands in en.json.
/// A text without a translation is shown in Chinese and noted in <see cref="Missing"/>.
/// </summary>
public sealed class Words : IStringLocalizer
{
    private static readonly ConcurrentDictionary<string, bool> Untranslated = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string>? _translations;

    private Words(CultureInfo culture, FrozenDictionary<string, string>? translations) =>
        (Culture, _translations) = (culture, translations);

    public static Words Chinese { get; } = new(CultureInfo.GetCultureInfo("zh-Hans"), null);

    public static Words English { get; } = new(CultureInfo.GetCultureInfo("en"), Load());

    /// <summary>The words for whoever is being served; the culture is set once per request.</summary>
    public static Words Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? English : Chinese;

    /// <summary>Texts that were asked for in English since the start and have none.</summary>
    public static IReadOnlyCollection<string> Missing => [.. Untranslated.Keys.Order(StringComparer.Ordinal)];

    public CultureInfo Culture { get; }

    /// <summary>For the <c>lang</c> attribute.</summary>
    public string Language => Culture.Name;

    public string this[string chinese] => Pattern(chinese);

    public string this[string chinese, params object?[] parts] => Fill(Pattern(chinese), parts);

    /// <summary>A sentence of the rules, with the sentences inside it.</summary>
    public string Say(Text text) =>
        text.Parts.Count == 0 ? Pattern(text.Pattern) : Fill(Pattern(text.Pattern), [.. text.Parts]);

    /// <summary>What somebody did, as the history tells it. Chinese has one word for the order and for what was done; English has two, and the second stands under this key.</summary>
    public string Happened(string word) => _translations is null ? word : Pattern(HappenedKey + word);

    /// <summary>The same with who did it.</summary>
    public string Happened(string by, string word) => _translations is null ? by + word : $"{by} {Happened(word)}";

    /// <summary>Before the key of a translation that tells what was done.</summary>
    public const string HappenedKey = "经过：";

    private string Pattern(string chinese)
    {
        if (_translations is null)
        {
            return chinese;
        }

        if (_translations.TryGetValue(chinese, out var english))
        {
            return english;
        }

        Untranslated.TryAdd(chinese, true);
        return chinese;
    }

    private string Fill(string pattern, object?[] parts)
    {
        var said = new object?[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            said[i] = parts[i] switch
            {
                Text text => Say(text),
                DateOnly date => this.Date(date),
                TimeOnly time => this.Time(time),
                DateTimeOffset moment => this.Moment(moment),
                var other => other,
            };
        }

        return string.Format(Culture, pattern, said);
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var file = typeof(Words).Assembly.GetManifestResourceStream("en.json")
            ?? throw new InvalidOperationException("The translations (en.json) are not in the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    LocalizedString IStringLocalizer.this[string name] => new(name, Pattern(name), NotTranslated(name));

    LocalizedString IStringLocalizer.this[string name, params object[] arguments] =>
        new(name, Fill(Pattern(name), arguments), NotTranslated(name));

    IEnumerable<LocalizedString> IStringLocalizer.GetAllStrings(bool includeParentCultures) =>
        _translations?.Select(pair => new LocalizedString(pair.Key, pair.Value)) ?? [];

    private bool NotTranslated(string chinese) => _translations is not null && !_translations.ContainsKey(chinese);
}
