using System.Security.Cryptography;
using Zhengyan.Access;
using Zhengyan.Journal;

namespace Zhengyan.Ui;

/// <summary>
/// The one handler for what went wrong: a page with a number, and beside that number in the log what happened and where. Messages of
/// exceptions stay out of the log, because they quote what people typed.
/// </summary>
internal sealed class Mishaps(RequestDelegate next, ILogger<Mishaps> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = refused.StatusCode;
            await Answers.Explain(http);
        }
        catch (Exception wrong)
        {
            var number = RandomNumberGenerator.GetHexString(8);
            log.LogError("{Number} {Method} {Endpoint}: {What}", number, http.Request.Method, http.GetEndpoint()?.DisplayName, Describe(wrong));
            if (http.Response.HasStarted)
            {
                http.Abort();
                return;
            }

            http.Response.Clear();
            Languages.Speak(http);
            var status = wrong is UnwrittenReading ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            await Answers.Page<ErrorPage>(new Mishap(http.Frame(0, "/"), number), status).ExecuteAsync(http);
        }
    }

    private static string Describe(Exception wrong)
    {
        var chain = new List<string>();
        for (var at = wrong; at is not null; at = at.InnerException)
        {
            chain.Add($"{at.GetType().FullName}{Environment.NewLine}{at.StackTrace}");
        }

        return string.Join($"{Environment.NewLine}caused by ", chain);
    }
}
