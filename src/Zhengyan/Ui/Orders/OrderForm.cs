using Zhengyan.Rules;

namespace Zhengyan.Ui;

/// <summary>
/// How one order on a matter is given on a page: its title and button, the fields it asks for, and how they are read. A stage's feature folder has one
/// for each of its actions.
/// </summary>
/// <param name="Action">The command's name, as in the step table.</param>
/// <param name="Title">What the form asks.</param>
/// <param name="Button">What its button says: the action's own word.</param>
/// <param name="Fields">The component with the fields; a view of one <see cref="OrderModel"/>.</param>
/// <param name="Read">The command, from what was typed.</param>
/// <param name="With">Other actions offered as further buttons below the same fields.</param>
public sealed record OrderForm(
    string Action, Text Title, Text Button, Type Fields, Func<Typed, Command> Read, IReadOnlyList<string>? With = null)
{
    /// <summary>What may be done but is seldom wanted: offered behind a link.</summary>
    public bool IsAside { get; init; }

    /// <summary>Brings a file along.</summary>
    public bool Files { get; init; }

    /// <summary>Offered where it belongs, and neither beside the other acts nor among those that are entered from paper.</summary>
    public bool IsApart { get; init; }

    /// <summary>A weighty act: who gives the order is asked again who they are.</summary>
    public bool AsksAgain { get; init; }

    /// <summary>Long to write: what stands in it is kept while it is written.</summary>
    public bool KeepsDraft { get; init; }
}

/// <summary>Every order that can be given on a matter, and every part of its file, as the stages contribute them.</summary>
public sealed class MatterParts(IEnumerable<OrderForm> forms, IEnumerable<FilePart> parts)
{
    private readonly Dictionary<string, OrderForm> forms = forms.ToDictionary(f => f.Action, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, OrderForm> around =
        forms.SelectMany(f => f.With ?? [], (form, action) => (form, action)).DistinctBy(w => w.action).ToDictionary(w => w.action, w => w.form);

    /// <summary>The sections of a file, in the order they are shown.</summary>
    public IReadOnlyList<FilePart> File { get; } = [.. parts.OrderBy(p => p.Place)];

    public IReadOnlyCollection<OrderForm> Forms => forms.Values;

    /// <summary>The form of an action; none where there is none of that name.</summary>
    public OrderForm? Find(string action) => forms.GetValueOrDefault(action);

    /// <summary>The form under whose fields an action's button stands: its own, or the one that offers it as a further button.</summary>
    public OrderForm Around(OrderForm form) => around.GetValueOrDefault(form.Action, form);
}

/// <summary>A section of a matter's file, shown to whoever sees <paramref name="Sees"/>; a view of one <see cref="MatterModel"/>.</summary>
/// <param name="Place">Its place in the file: the stage it belongs to.</param>
/// <param name="IsThere">Whether there is anything to show yet.</param>
public sealed record FilePart(Stage Place, Rules.Field Sees, Func<Matter, bool> IsThere, Type Component);
