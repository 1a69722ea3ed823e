using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>Another matter that a matter names, and that exists for the reader.</summary>
public sealed record LinkedMatter(MatterId Id, string Number);

/// <summary>Finds the other matters that a matter names: the first talk on its problem and the further ones (§5.5), and the one it was joined to (§0.1).</summary>
internal static class LinkedMatters
{
    /// <summary>Those that exist for the reader; asks for nothing where the matter names none.</summary>
    public static IReadOnlyList<LinkedMatter> Seen(ZhengyanDb db, Matter matter, PersonId reader)
    {
        List<MatterId> named =
        [
            .. matter.FurtherTalks, .. matter.Continues is { First: var first } ? [first] : Array.Empty<MatterId>(),
            .. matter.Ending is { Earlier: { } earlier } ? [earlier] : Array.Empty<MatterId>(),
        ];
        return named.Count == 0 ? [] : [.. db.VisibleTo(reader)
            .Where(m => named.Contains(m.Id))
            .Select(m => new LinkedMatter(m.Id, m.TalkNumber == "" ? m.LeadNumber : m.TalkNumber))];
    }
}
