using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;

namespace Zhengyan.Ui;

#pragma warning disable BL0006 // The frames of a tree are the framework's own affair and may change with it; a test compares every piece with the framework's own writing.

/// <summary>
/// Writes a page as HTML: components are made, asked once for their tree, and forgotten. The framework's renderer keeps every component and every tree to compare it with
/// the next one; a page that is sent and gone has no next one.
/// </summary>
internal sealed class PageWriting : IDisposable
{
    private readonly RenderTreeBuilder tree = new();
    private readonly HtmlBytes html;
    private readonly List<(Type Type, object? Value)> handedDown = [];
    private RenderTreeFrame[] frames = [];

    private PageWriting(HtmlBytes html) => this.html = html;

    /// <summary>Writes what that content consists of, and everything within it.</summary>
    public static void Write(HtmlBytes html, RenderFragment content)
    {
        using var writing = new PageWriting(html);
        writing.Write(content);
    }

    public void Dispose() => tree.Dispose();

    private void Write(Type type, IEnumerable<KeyValuePair<string, object?>> parameters)
    {
        var kind = ComponentKind.Of(type);
        var component = kind.Make();
        foreach (var (name, value) in parameters)
        {
            kind.Give(component, name, value);
        }

        Write(kind, component);
    }

    // The tree of a component is added behind that of the one around it.
    private void Write(ComponentKind kind, View component)
    {
        foreach (var (type, set) in kind.Inherited)
        {
            var found = handedDown.FindLastIndex(down => type.IsAssignableFrom(down.Type));
            if (found >= 0)
            {
                set(component, handedDown[found].Value);
            }
        }

        var start = tree.GetFrames().Count;
        component.Draw(tree);
        WriteFrom(start);
    }

    private void Write(RenderFragment? content)
    {
        var start = tree.GetFrames().Count;
        content?.Invoke(tree);
        WriteFrom(start);
    }

    private void WriteFrom(int start)
    {
        var built = tree.GetFrames();
        frames = built.Array;
        Frames(start, built.Count);
    }

    private void Frames(int position, int end)
    {
        while (position < end)
        {
            ref var frame = ref frames[position];
            switch (frame.FrameType)
            {
                case RenderTreeFrameType.Element:
                    position = Element(position);
                    break;
                case RenderTreeFrameType.Text:
                    html.Text(frame.TextContent);
                    position++;
                    break;
                case RenderTreeFrameType.Markup:
                    html.Markup(frame.MarkupContent);
                    position++;
                    break;
                case RenderTreeFrameType.Region:
                    position++;
                    break;
                case RenderTreeFrameType.Component:
                    var next = position + frame.ComponentSubtreeLength;
                    Component(frame.ComponentType, position + 1, next);
                    position = next;
                    break;
                default:
                    throw new InvalidOperationException($"a page that is written once has no {frame.FrameType}");
            }
        }
    }

    private int Element(int position)
    {
        var name = frames[position].ElementName;
        var end = position + frames[position].ElementSubtreeLength;
        html.Name("<");
        html.Name(name);
        position++;
        for (; position < end && frames[position].FrameType == RenderTreeFrameType.Attribute; position++)
        {
            Attribute(frames[position].AttributeName, frames[position].AttributeValue);
        }

        if (position == end && IsVoid(name))
        {
            html.Name(" />");
            return end;
        }

        html.Name(">");
        Frames(position, end);
        html.Name("</");
        html.Name(name);
        html.Name(">");
        return end;
    }

    private void Attribute(string name, object? value)
    {
        if (value is true)
        {
            html.Name(" ");
            html.Name(name);
        }
        else if (value is string text)
        {
            html.Name(" ");
            html.Name(name);
            html.Name("=\"");
            html.Text(text);
            html.Name("\"");
        }
    }

    private void Component(Type type, int position, int end)
    {
        var kind = ComponentKind.Of(type);
        if (kind.IsChosenAtRunTime)
        {
            var chosen = (Type)Given(nameof(DynamicComponent.Type), position, end)!;
            Write(chosen, (IDictionary<string, object?>?)Given(nameof(DynamicComponent.Parameters), position, end) ?? new Dictionary<string, object?>());
        }
        else if (kind.HandsDown is { } down)
        {
            handedDown.Add((down, Given(nameof(CascadingValue<>.Value), position, end)));
            Write((RenderFragment?)Given(nameof(CascadingValue<>.ChildContent), position, end));
            handedDown.RemoveAt(handedDown.Count - 1);
        }
        else
        {
            var component = kind.Make();
            for (; position < end; position++)
            {
                kind.Give(component, frames[position].AttributeName, frames[position].AttributeValue);
            }

            Write(kind, component);
        }
    }

    private object? Given(string parameter, int position, int end)
    {
        for (; position < end; position++)
        {
            if (frames[position].AttributeName == parameter)
            {
                return frames[position].AttributeValue;
            }
        }

        return null;
    }

    private static bool IsVoid(string element) =>
        element is "input" or "br" or "link" or "meta" or "img" or "hr" or "col" or "wbr" or "source" or "area" or "base" or "embed" or "param" or "track";
}
