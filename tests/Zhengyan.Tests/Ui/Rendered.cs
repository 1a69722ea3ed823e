using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Zhengyan.Ui;

namespace Zhengyan.Tests.Ui;

/// <summary>A piece of page as the browser gets it.</summary>
internal static class Rendered
{
    /// <summary>Renders a component with these parameters, for a reader of that language.</summary>
    public static IHtmlDocument Piece<TComponent>(object? parameters = null, string language = "zh-Hans")
        where TComponent : IComponent => new HtmlParser().ParseDocument(Html<TComponent>(parameters, language));

    public static string Html<TComponent>(object? parameters = null, string language = "zh-Hans")
        where TComponent : IComponent
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            using var html = new HtmlBytes();
            Slot<TComponent>(Named(parameters))(new RenderTreeBuilder(html));
            return Encoding.UTF8.GetString(html.Written.Span);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>Content for a slot: marked up, or text.</summary>
    public static RenderFragment Slot(string markup) => builder => builder.AddMarkupContent(0, markup);

    /// <summary>Another component as content for a slot.</summary>
    public static RenderFragment Slot<TComponent>(object parameters)
        where TComponent : IComponent => Slot<TComponent>(Named(parameters));

    private static RenderFragment Slot<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent => builder =>
        {
            builder.OpenComponent<TComponent>(0);
            foreach (var (name, value) in parameters)
            {
                builder.AddAttribute(1, name, value);
            }

            builder.CloseComponent();
        };

    private static Dictionary<string, object?> Named(object? parameters) =>
        parameters?.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(parameters)) ?? [];
}
