using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Zhengyan.Tests.Support;

/// <summary>What a browser would send for a form that nobody has touched.</summary>
internal static class FormFields
{
    public static IEnumerable<KeyValuePair<string, string>> Of(IHtmlFormElement form) =>
        form.Elements.OfType<IHtmlElement>().Where(element => !element.HasAttribute("disabled")).SelectMany(Of)
            .Where(field => field.Key.Length > 0);

    private static IEnumerable<KeyValuePair<string, string>> Of(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" } => [],
        IHtmlInputElement input => [new(input.Name ?? "", input.Value)],
        IHtmlTextAreaElement area => [new(area.Name ?? "", area.Value)],
        IHtmlSelectElement select => select.Options.Where(option => option.IsSelected)
            .Select(option => new KeyValuePair<string, string>(select.Name ?? "", option.Value)),
        _ => [],
    };
}
