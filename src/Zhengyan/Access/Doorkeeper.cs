using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Zhengyan.Access;

/// <summary>
/// What somebody gets who may not come in: who is not signed in, the way to the sign-in page; everybody else, the answer for what
/// does not exist.
/// </summary>
internal sealed class Doorkeeper(Installed installed) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var caller = context.Caller();
        if (context.GetEndpoint() is null && context.Request.Path != "/")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (caller is null)
        {
            context.Response.Redirect(SignInAddress(context.Request));
        }
        else if (caller.MustChangePassword && context.GetEndpoint()?.Metadata.GetMetadata<BeforePasswordChange>() is null)
        {
            context.Response.Redirect(Addresses.Password);
        }
        else if (!installed.Demonstration && !caller.HasSecondFactor && !IsOnTheWay(context.GetEndpoint()))
        {
            context.Response.Redirect(Addresses.SecondFactor);
        }
        else if (authorizeResult.Succeeded)
        {
            return next(context);
        }
        else if (context.Request.Path == "/" && caller.Administrator is { } administrator)
        {
            context.Response.Redirect(Addresses.HomeOf(administrator));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return Task.CompletedTask;
    }

    private static bool IsOnTheWay(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<BeforePasswordChange>() is not null || endpoint?.Metadata.GetMetadata<BeforeSecondFactor>() is not null;

    // What was being sent is gone; only what was being read is come back to.
    private string SignInAddress(HttpRequest request)
    {
        var page = installed.Demonstration ? Addresses.Demonstration : Addresses.SignIn;
        return HttpMethods.IsGet(request.Method) && request.Path != "/"
            ? page + QueryString.Create("back", request.Path + request.QueryString)
            : page;
    }
}
