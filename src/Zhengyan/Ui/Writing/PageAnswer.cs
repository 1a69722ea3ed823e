using System.Net.Mime;
using Microsoft.AspNetCore.Components;

namespace Zhengyan.Ui;

/// <summary>A page as an answer: its one model, and the component that shows it.</summary>
internal abstract class PageAnswer(object model, int status) : IResult
{
    public object Model => model;

    protected abstract RenderFragment Page { get; }

    /// <summary>Writes the whole page before the first byte of it is sent: what goes wrong in it is still answered with another page.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var html = new HtmlBytes();
        Page(new(html));
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        response.ContentLength = html.Written.Length;
        await response.Body.WriteAsync(html.Written, httpContext.RequestAborted);
    }
}

/// <summary>A page as an answer, by the type of the component that shows it.</summary>
internal sealed class PageAnswer<TPage>(object model, int status) : PageAnswer(model, status) where TPage : IComponent
{
    protected override RenderFragment Page => page =>
    {
        page.OpenComponent<TPage>(0);
        page.AddAttribute(1, nameof(View<>.Model), Model);
        page.CloseComponent();
    };
}
