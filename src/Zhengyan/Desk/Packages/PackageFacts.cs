using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zhengyan.Journal;
using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>The metadata of a package: what somebody must know of the file without reading it, and its catalogue.</summary>
internal static class PackageFacts
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };

    public static string Of(Matter matter, Checkpoint checkpoint, IReadOnlyList<PackagedFile> files) => new JsonObject
    {
        ["format"] = "zhengyan package 1",
        ["matter"] = matter.Id.ToString(),
        ["number"] = matter.Number,
        ["archiveNumber"] = matter.File?.Number,
        ["archivedOn"] = Day(matter.File?.On),
        ["retention"] = matter.File?.Retention.Word().ToString(),
        ["retentionBasis"] = matter.File?.Basis,
        ["keptUntil"] = Day(matter.File?.KeptUntil),
        ["keptAt"] = matter.File?.KeptAt,
        ["office"] = matter.Office.ToString(),
        ["stage"] = matter.Stage.Word().ToString(),
        ["subject"] = matter.SubjectName,
        ["post"] = matter.SubjectPost,
        ["rules"] = matter.Edition,
        ["entries"] = matter.Version,
        ["suite"] = checkpoint.Suite,
        ["checkpoint"] = checkpoint.Number,
        ["papers"] = new JsonArray([.. files.Where(f => f.Code.Length > 0).Select(f => (JsonNode)new JsonObject { ["path"] = f.Path, ["paper"] = f.Paper?.ToString(), ["code"] = f.Code })]),
        ["catalogue"] = new JsonArray([.. Catalogue.Of(matter).Select(line => (JsonNode)new JsonObject
        {
            ["no"] = line.Number, ["author"] = line.Author, ["title"] = line.Title.ToString(), ["date"] = Day(line.Date), ["pages"] = line.Pages,
            ["level"] = line.Level.ToString(), ["remark"] = line.IsThere ? line.Remark.ToString() : "缺",
        })]),
    }.ToJsonString(Json) + "\n";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
