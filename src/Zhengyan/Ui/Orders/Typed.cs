using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;
using Zhengyan.Rules;

namespace Zhengyan.Ui;

/// <summary>What was typed into a form. What cannot be read is none; the rules say what is missing, and the page shows what was typed.</summary>
public sealed partial class Typed
{
    private readonly IReadOnlyDictionary<string, StringValues> fields;

    public Typed(IReadOnlyDictionary<string, StringValues> fields) => this.fields = fields;

    /// <summary>Nothing typed yet.</summary>
    public static Typed Nothing { get; } = new(new Dictionary<string, StringValues>());

    /// <summary>What an earlier form already said of a field; none where it has not been shown yet.</summary>
    public string? Raw(string name) => fields.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>What was kept of a form while it was written.</summary>
    public static Typed Kept(IReadOnlyDictionary<string, string[]> fields) => new(fields.ToDictionary(f => f.Key, f => new StringValues(f.Value)));

    /// <summary>The names of its fields.</summary>
    public IEnumerable<string> Names => fields.Keys;

    /// <summary>Every value of a field, as it was typed.</summary>
    public string[] Every(string name) => [.. fields[name].Select(value => value ?? "")];

    /// <summary>Whether the form was sent at all.</summary>
    public bool IsSent => fields.Count > 0;

    public string Words(string name) => Raw(name)?.ReplaceLineEndings("\n").Trim() ?? "";

    public bool Ticked(string name) => Raw(name) == "true";

    public IReadOnlyList<string> Many(string name) =>
        fields.TryGetValue(name, out var values) ? [.. values.Where(v => !string.IsNullOrEmpty(v)).Select(v => v!)] : [];

    public PersonId? Person(string name) => AsPerson(Raw(name));

    public IReadOnlyList<PersonId> People(string name) => [.. Many(name).Select(AsPerson).OfType<PersonId>()];

    public IReadOnlyList<int> Numbers(string name) =>
        [.. Many(name).Where(v => int.TryParse(v, CultureInfo.InvariantCulture, out _)).Select(v => int.Parse(v, CultureInfo.InvariantCulture))];

    public int? Number(string name) => int.TryParse(Raw(name), CultureInfo.InvariantCulture, out var number) ? number : null;

    public DateOnly? Date(string name) => AsDate(Raw(name));

    /// <summary>A moment from a date field and a time field.</summary>
    public DateTime? Moment(string date, string time) =>
        Date(date) is { } day && TimeOnly.TryParse(Raw(time), CultureInfo.InvariantCulture, out var hour) ? day.ToDateTime(hour) : null;

    public MatterId? Matter(string name) => Guid.TryParseExact(Raw(name), "N", out var id) ? new MatterId(id) : null;

    public T? Choice<T>(string name) where T : struct, Enum => As<T>(Raw(name));

    /// <summary>What that word chooses; none where it is no choice.</summary>
    public static T? As<T>(string? value) where T : struct, Enum =>
        Enum.TryParse<T>(value, out var choice) && Enum.IsDefined(choice) ? choice : null;

    /// <summary>The rows of a <c>MeasureRows</c> as they were typed, the empty ones left out.</summary>
    public IReadOnlyList<MeasureRow> Measures(string name) =>
        [.. Rows(name).Select(i => new MeasureRow(Raw($"{name}[{i}].Text"), Raw($"{name}[{i}].Owner"), Raw($"{name}[{i}].Due"), Raw($"{name}[{i}].Problem")))
            .Where(r => !string.IsNullOrWhiteSpace(r.Text + r.Owner + r.Due + r.Problem))];

    /// <summary>The same rows as the rules take them.</summary>
    public IReadOnlyList<MeasureLine> MeasureLines(string name) =>
        [.. Measures(name).Select(r => new MeasureLine(r.Text?.Trim() ?? "", r.Owner?.Trim() ?? "", AsDate(r.Due)))];

    /// <summary>The indexes of numbered rows, e.g. <c>points[2].What</c>.</summary>
    public IReadOnlyList<int> Rows(string name) =>
        [.. fields.Keys.Select(k => RowName().Match(k)).Where(m => m.Success && m.Groups[1].Value == name)
            .Select(m => int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)).Distinct().Order()];

    private static PersonId? AsPerson(string? value) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out var id) ? new PersonId(id) : null;

    private static DateOnly? AsDate(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"^(\w+)\[(\d{1,4})\]\.\w+$")]
    private static partial Regex RowName();
}
