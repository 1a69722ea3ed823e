using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>What the places of a row or paragraph can be filled with: every value, and of the list it is repeated for one row.</summary>
internal sealed class FillingScope
{
    private readonly Dictionary<string, string> values;
    private readonly Dictionary<string, DocumentList> lists;
    private readonly string? list;
    private readonly IReadOnlyList<string>? row;

    public FillingScope(DocumentContent content)
    {
        values = content.Values.GroupBy(v => v.Name).ToDictionary(g => g.Key, g => g.First().Text);
        lists = content.Lists.GroupBy(l => l.Name).ToDictionary(g => g.Key, g => g.First());
    }

    private FillingScope(FillingScope outer, string list, IReadOnlyList<string> row) => (values, lists, this.list, this.row) = (outer.values, outer.lists, list, row);

    /// <summary>One scope for every row of a list.</summary>
    public IEnumerable<FillingScope> Each(string name) => Rows(name).Select(r => new FillingScope(this, name, r));

    /// <summary>The same with a list that has nothing in it.</summary>
    public FillingScope Nothing(string name) => new(this, name, []);

    /// <summary>The value of a place; empty where the paper does not have it.</summary>
    public string Value(string name, string? of)
    {
        if (of is null)
        {
            return values.GetValueOrDefault(name, "");
        }

        var column = of == list && row is not null ? Column(of, name) : -1;
        return column >= 0 && column < row!.Count ? row[column] : "";
    }

    /// <summary>Whether there is something to say under this name: a value, a list, or a column of the row at hand.</summary>
    public bool Has(string name)
    {
        if (values.TryGetValue(name, out var value))
        {
            return !string.IsNullOrWhiteSpace(value);
        }

        if (lists.ContainsKey(name))
        {
            return Rows(name).Count > 0;
        }

        var dot = name.LastIndexOf('.');
        return dot > 0 && !string.IsNullOrWhiteSpace(Value(name[(dot + 1)..], name[..dot]));
    }

    private IReadOnlyList<IReadOnlyList<string>> Rows(string name) => lists.TryGetValue(name, out var found) ? found.Rows : [];

    private int Column(string name, string column) => lists.TryGetValue(name, out var found) ? found.Columns.ToList().IndexOf(column) : -1;
}
