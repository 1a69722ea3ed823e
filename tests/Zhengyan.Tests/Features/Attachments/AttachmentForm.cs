using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features;

/// <summary>The form of a file, sent as a browser sends it: the fields first, the file at the end.</summary>
internal static class AttachmentForm
{
    public static async Task<HttpResponseMessage> HandIn(Visitor visitor, HeldTalk talk, string place, string name, byte[] content, string title = "一份材料") =>
        await visitor.Http.PostAsync(new Uri($"{talk.Address}/attach", UriKind.Relative), Of(await Token(visitor, talk), place, name, content, title), TestContext.Current.CancellationToken);

    public static async Task<string> Token(Visitor visitor, HeldTalk talk) =>
        (await visitor.Get($"{talk.Address}/attach")).Document.QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public static MultipartFormDataContent Of(string token, string place, string name, byte[] content, string title = "一份材料")
    {
        var form = new MultipartFormDataContent();
        foreach (var (field, value) in new[] { ("__RequestVerificationToken", token), ("command", Guid.NewGuid().ToString("N")), ("place", place), ("code", ""), ("title", title) })
        {
            form.Add(new StringContent(value), field);
        }

        var file = new ByteArrayContent(content);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        form.Add(file);
        return form;
    }
}
