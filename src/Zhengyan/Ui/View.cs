using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Zhengyan.Ui;

/// <summary>
/// A piece of page. It shows what it is given and asks nobody; it has no life of its own: it is made, given its parameters, drawn once and forgotten.
/// </summary>
public abstract class View : IComponent
{
    private RenderHandle handle;

    /// <summary>The words in the reader's language.</summary>
    protected Words T { get; } = Words.Current;

    /// <summary>Adds what it shows to a tree.</summary>
    public void Draw(RenderTreeBuilder tree) => BuildRenderTree(tree);

    /// <summary>Its markup; the compiler writes it.</summary>
    protected virtual void BuildRenderTree(RenderTreeBuilder builder)
    {
    }

    // By the framework's own renderer, with which tests compare what PageWriting writes.
    void IComponent.Attach(RenderHandle renderHandle) => handle = renderHandle;

    Task IComponent.SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        handle.Render(BuildRenderTree);
        return Task.CompletedTask;
    }
}

/// <summary>A page: a function of one model.</summary>
public abstract class View<TModel> : View
{
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
