using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zhengyan.Journal;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>
/// The journal of a matter as a package carries it: one line of JSON for each entry, as it hangs in its chain, with what it says in clear and the way up to the checkpoint. Who is
/// kept apart is left out: the reporter is among them (§5.8).
/// </summary>
internal sealed class PackageJournal(Contents contents)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Line(ZhengyanDb db, JournalRow entry, IReadOnlyList<byte[]> proof)
    {
        var link = JournalLink.Of(entry, contents.Suite);
        var said = JsonNode.Parse(contents.Open(db, entry))!.AsObject();
        (said["event"] as JsonObject)?.Remove("keptApart");
        (said["event"] as JsonObject)?.Remove("alsoNamed");
        return new JsonObject
        {
            ["position"] = link.Position, ["stream"] = link.Stream, ["version"] = link.Version, ["at"] = link.At, ["on"] = link.On, ["person"] = link.Person,
            ["command"] = link.Command, ["kind"] = link.Kind, ["clause"] = link.Clause, ["content"] = Checkpoint.Hex(link.Content),
            ["previous"] = Checkpoint.Hex(link.Previous), ["hash"] = Checkpoint.Hex(link.Hash),
            ["proof"] = new JsonArray([.. proof.Select(hash => (JsonNode)Checkpoint.Hex(hash))]), ["clear"] = said,
        }.ToJsonString(Json) + "\n";
    }
}
