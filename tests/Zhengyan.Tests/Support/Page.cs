using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Zhengyan.Tests.Support;

/// <summary>An answer of the application: where it came from, its status, and what it says.</summary>
internal sealed partial record Page(string Path, HttpStatusCode Status, string? Location, string Html, IHtmlDocument Document)
{
    public bool Redirects => Location is not null;

    /// <summary>What a person reads, with each run of white space as one blank.</summary>
    public string Text => WhiteSpace().Replace(Document.Body?.TextContent ?? "", " ").Trim();

    public override string ToString() => $"{Path} ({(int)Status}{(Location is null ? "" : " → " + Location)})";

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
