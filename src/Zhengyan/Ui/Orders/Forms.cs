namespace Zhengyan.Ui;

/// <summary>The form of a request.</summary>
internal static class Forms
{
    /// <summary>What was typed; none where the request carries no form.</summary>
    public static Typed? Form(this HttpContext http) =>
        http.Request.HasFormContentType ? new Typed(http.Request.Form.ToDictionary(f => f.Key, f => f.Value)) : null;

    /// <summary>The id under which a form acts once, however often it is sent; a new one where it carries none.</summary>
    public static Guid CommandId(this Typed typed) => Guid.TryParse(typed.Raw("command"), out var id) ? id : Guid.NewGuid();
}
