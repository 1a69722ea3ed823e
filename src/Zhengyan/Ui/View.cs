using Microsoft.AspNetCore.Components;

namespace Zhengyan.Ui;

/// <summary>A piece of page. It shows what it is given and asks nobody.</summary>
public abstract class View : ComponentBase
{
    /// <summary>The words in the reader's language.</summary>
    protected Words T { get; } = Words.Current;
}

/// <summary>A page: a function of one model.</summary>
public abstract class View<TModel> : View
{
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
