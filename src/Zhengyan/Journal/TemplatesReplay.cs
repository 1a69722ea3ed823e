using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Journal;

/// <summary>Replays which templates were uploaded: the stored files must be these, and no others.</summary>
internal sealed class TemplatesReplay(ZhengyanDb db, Contents contents) : StreamReplay(JournalRow.Templates)
{
    private readonly HashSet<TemplateChange> changes = [];

    /// <summary>Whether the stored templates are those of the journal.</summary>
    public bool Fits() => changes.SetEquals(db.Templates.Select(t => new { t.Kind, t.Version, t.Content }).AsEnumerable()
        .Select(t => new TemplateChange(t.Kind, t.Version, t.Content is null ? null : Convert.ToHexStringLower(contents.Suite.Hash(t.Content)))));

    protected override void Apply(JournalRow entry)
    {
        var change = Content.ReadTemplateChange(contents.Open(db, entry));
        if (change.Version != changes.Count(c => c.Kind == change.Kind) + 1 || change.Hash is null != (entry.Kind == TemplateChange.Restored))
        {
            throw new InvalidOperationException("a template that does not follow the one before");
        }

        changes.Add(change);
    }
}
