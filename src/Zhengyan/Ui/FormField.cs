using Microsoft.AspNetCore.Components;
using Zhengyan.Rules;

namespace Zhengyan.Ui;

/// <summary>What all fields of a form have in common.</summary>
public abstract class FormField : View
{
    /// <summary>Name in the form; also its id, unless another is given because two forms of a page share a name.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Id { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Says beside the label that it may stay empty. The server alone decides whether it may.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>Says beside the label in which case it is to be filled in, where it may else stay empty.</summary>
    [Parameter]
    public string? When { get; set; }

    /// <summary>What is wrong with what was typed; otherwise taken from the refusals of the form around it.</summary>
    [Parameter]
    public string? Error { get; set; }

    [CascadingParameter]
    public IReadOnlyList<Refusal>? Refusals { get; set; }

    protected string FieldId => Id ?? Name;

    protected string? Wrong => Error ?? (Refusals?.FirstOrDefault(refusal => refusal.Field == FieldId) is { } found ? T.Say(found.Reason) : null);

    protected string? Invalid => Wrong is null ? null : "true";

    /// <summary>Ids of hint and error, for <c>aria-describedby</c>.</summary>
    protected string? DescribedBy => (Hint, Wrong) switch
    {
        (null, null) => null,
        (_, null) => FieldId + "-hint",
        (null, _) => FieldId + "-error",
        _ => $"{FieldId}-hint {FieldId}-error",
    };
}
