using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengyan.Ui;

namespace Zhengyan.Tests.Ui;

/// <summary>A piece of page as the browser gets it.</summary>
internal static class Rendered
{
    /// <summary>Renders a component with these parameters, for a reader of that language; what we write ourselves must be what the framework's renderer writes.</summary>
    public static async Task<IHtmlDocument> Piece<TComponent>(object? parameters = null, string language = "zh-Hans")
        where TComponent : IComponent => new HtmlParser().ParseDocument(await Html<TComponent>(parameters, language));

    public static async Task<string> Html<TComponent>(object? parameters = null, string language = "zh-Hans")
        where TComponent : IComponent
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
            await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            var expected = await renderer.Dispatcher.InvokeAsync(async () =>
                (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(Named(parameters)))).ToHtmlString());
            using var html = new HtmlBytes();
            PageWriting.Write(html, Slot<TComponent>(Named(parameters)));
            Assert.Equal(expected, Encoding.UTF8.GetString(html.Written.Span));
            return expected;
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
            builder.AddMultipleAttributes(1, parameters!);
            builder.CloseComponent();
        };

    private static Dictionary<string, object?> Named(object? parameters) =>
        parameters?.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(parameters)) ?? [];
}
