using Microsoft.AspNetCore.Components;
using Zhengyan.Access;
using Zhengyan.Rules;

namespace Zhengyan.Ui;

/// <summary>Pages as answers, and those that stand for a bare status.</summary>
internal static class Answers
{
    /// <summary>A page made of its one model.</summary>
    public static PageAnswer<TPage> Page<TPage>(object model, int status = StatusCodes.Status200OK) where TPage : IComponent => new(model, status);

    /// <summary>What does not exist and what is not for this person.</summary>
    public static PageAnswer<NotFoundPage> NotFound(HttpContext http) =>
        Page<NotFoundPage>(http.Frame(), StatusCodes.Status404NotFound);

    /// <summary>Gives a status without a page its page.</summary>
    public static Task Explain(HttpContext http)
    {
        Languages.Speak(http);
        IResult answer = http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => NotFound(http),
            StatusCodes.Status429TooManyRequests when http.GetEndpoint()?.Metadata.GetMetadata<AskedByNobody>() is not null => Page<RefusedPage>(
                new RefusedModel(http.Frame(path: "/"), Words.Current["打击报复投诉"], [ComplaintRefusals.TooMany], Addresses.Complaint), StatusCodes.Status429TooManyRequests),
            StatusCodes.Status429TooManyRequests => Page<RefusedPage>(
                new RefusedModel(http.Frame(path: "/"), Words.Current["登录"], [AccountRefusals.TooMany], Addresses.SignIn), StatusCodes.Status429TooManyRequests),
            StatusCodes.Status400BadRequest when HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) =>
                Page<UnreadAddressPage>(http.Frame(path: "/"), StatusCodes.Status400BadRequest),
            var status => Page<StalePage>(http.Frame(path: "/"), status),
        };
        http.Response.Headers.Allow = default;
        return answer.ExecuteAsync(http);
    }
}
