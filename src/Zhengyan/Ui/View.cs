using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Zhengyan.Ui;

/// <summary>
/// A piece of page. It shows what it is given and asks nobody; it has no life of its own: it is made, given its parameters, drawn once and forgotten.
/// </summary>
public abstract class View : IComponent
{
    /// <summary>The words in the reader's language.</summary>
    protected Words T { get; } = Words.Current;

    /// <summary>Writes what it shows.</summary>
    public void Draw(RenderTreeBuilder page) => BuildRenderTree(page);

    /// <summary>Its markup; the compiler writes it.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }
}

/// <summary>A page: a function of one model.</summary>
public abstract class View<TModel> : View
{
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
