using System.Globalization;
using Zhengyan.Ui;

namespace Microsoft.AspNetCore.Components.Rendering;

/// <summary>
/// What the Razor compiler calls for every element, text and piece of a page, by the name it calls it. Ours writes each at once as HTML; the framework's would keep a tree of
/// it, to compare it with the next one, and a page that is sent and gone has no next one. See decision 15.
/// </summary>
public sealed class RenderTreeBuilder
{
    private readonly HtmlBytes html;
    private readonly Stack<string> open = new();
    private readonly List<(Type Type, object? Value)> handedDown = [];

    // Between the start of a piece and its end nothing is written: it is given its parameters.
    private ComponentKind? kind;
    private View? made;

    // The start of the innermost element may still get attributes.
    private bool isStarting;

    internal RenderTreeBuilder(HtmlBytes html) => this.html = html;

    /// <summary>An element begins; its attributes come next.</summary>
    public void OpenElement(int sequence, string elementName)
    {
        EndStart();
        html.Start(elementName);
        open.Push(elementName);
        isStarting = true;
    }

    /// <summary>The innermost element ends.</summary>
    public void CloseElement()
    {
        var name = open.Pop();
        if (isStarting && IsVoid(name))
        {
            html.Markup(" />");
            isStarting = false;
            return;
        }

        EndStart();
        html.End(name);
    }

    /// <summary>An attribute without a value.</summary>
    public void AddAttribute(int sequence, string name) => html.Attribute(name);

    /// <summary>There or not there. Or a parameter of a piece.</summary>
    public void AddAttribute(int sequence, string name, bool value)
    {
        if (!Gives(name, value) && value)
        {
            html.Attribute(name);
        }
    }

    /// <summary>Not there where it has no value. Or a parameter of a piece.</summary>
    public void AddAttribute(int sequence, string name, string? value)
    {
        if (!Gives(name, value) && value is not null)
        {
            html.Attribute(name, value);
        }
    }

    /// <summary>A parameter of a piece, or an attribute of an element as text.</summary>
    public void AddAttribute(int sequence, string name, object? value)
    {
        if (Gives(name, value))
        {
            return;
        }

        if (value is bool there)
        {
            if (there)
            {
                html.Attribute(name);
            }
        }
        else if (value is not null)
        {
            html.Attribute(name, Convert.ToString(value, CultureInfo.CurrentCulture) ?? "");
        }
    }

    /// <summary>What stands between the tags of a piece; no element has such an attribute.</summary>
    public void AddAttribute(int sequence, string name, RenderFragment value)
    {
        if (!Gives(name, value))
        {
            throw new InvalidOperationException($"an element has no content by the name of {name}");
        }
    }

    /// <summary>What is markup already.</summary>
    public void AddMarkupContent(int sequence, string? markupContent) => Markup(markupContent);

    /// <summary>The same.</summary>
    public void AddContent(int sequence, MarkupString markupContent) => Markup(markupContent.Value);

    /// <summary>What somebody said or typed: nothing of it becomes markup.</summary>
    public void AddContent(int sequence, string? textContent) => Text(textContent);

    /// <summary>A number or a date, as text.</summary>
    public void AddContent(int sequence, object? textContent) => Text(Convert.ToString(textContent, CultureInfo.CurrentCulture));

    /// <summary>Content that was given to a piece.</summary>
    public void AddContent(int sequence, RenderFragment? fragment)
    {
        EndStart();
        fragment?.Invoke(this);
    }

    /// <summary>A piece begins; its parameters come next.</summary>
    public void OpenComponent<TComponent>(int sequence) where TComponent : IComponent => Make(KindOf<TComponent>.Known);

    /// <summary>The same, by its type.</summary>
    public void OpenComponent(int sequence, Type componentType) => Make(ComponentKind.Of(componentType));

    /// <summary>The piece has its parameters: it is written here and now.</summary>
    public void CloseComponent()
    {
        var piece = made!;
        (kind, made) = (null, null);
        piece.Draw(this);
    }

    /// <summary>To all pieces within this content that take something of that type.</summary>
    internal void HandDown<TValue>(TValue value, RenderFragment? content)
    {
        handedDown.Add((typeof(TValue), value));
        content?.Invoke(this);
        handedDown.RemoveAt(handedDown.Count - 1);
    }

    private void Make(ComponentKind of)
    {
        EndStart();
        (kind, made) = (of, of.Make());
        foreach (var inherited in of.Inherited)
        {
            for (var i = handedDown.Count - 1; i >= 0; i--)
            {
                if (inherited.Type.IsAssignableFrom(handedDown[i].Type))
                {
                    inherited.Give(made, handedDown[i].Value);
                    break;
                }
            }
        }
    }

    // Whether it is a piece that is being made, which then has it.
    private bool Gives(string parameter, object? value)
    {
        if (kind is null)
        {
            return false;
        }

        kind.Parameter(parameter).Give(made!, value);
        return true;
    }

    private void Markup(string? markup)
    {
        EndStart();
        html.Markup(markup);
    }

    private void Text(string? text)
    {
        EndStart();
        html.Text(text);
    }

    private void EndStart()
    {
        if (isStarting)
        {
            html.Sign((byte)'>');
            isStarting = false;
        }
    }

    private static class KindOf<TComponent>
    {
        public static readonly ComponentKind Known = ComponentKind.Of(typeof(TComponent));
    }

    private static bool IsVoid(string element) =>
        element is "input" or "br" or "link" or "meta" or "img" or "hr" or "col" or "wbr" or "source" or "area" or "base" or "embed" or "param" or "track";
}
