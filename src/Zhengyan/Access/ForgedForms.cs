using Microsoft.AspNetCore.Antiforgery;

namespace Zhengyan.Access;

/// <summary>Nothing is done for a form that this application did not hand out. There is no exception, so none can be forgotten.</summary>
internal sealed class ForgedForms(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (!reads && !(await (StreamedForm.IsOn(http) ? StreamedForm.ReadFields(http) : ProperForm.Read(http)) && await antiforgery.IsRequestValidAsync(http)))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(http);
    }
}
