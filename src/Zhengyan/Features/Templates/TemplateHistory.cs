using Microsoft.EntityFrameworkCore;
using Zhengyan.Documents;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Features;

/// <summary>Which templates were uploaded, when and by whom.</summary>
internal sealed class TemplateHistory(ZhengyanDb db, Storage.Directory directory, TemplateShelf shelf)
{
    /// <summary>Every kind of paper, in the order of the file.</summary>
    public async Task<IReadOnlyList<TemplateLine>> Lines(CancellationToken stop)
    {
        var last = (await Read(db.Templates.Where(t => !db.Templates.Any(o => o.Kind == t.Kind && o.Version > t.Version)), stop)).ToDictionary(v => v.Kind, v => v.Version);
        var lines = new List<TemplateLine>();
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            lines.Add(await Line(kind, last.GetValueOrDefault(kind), stop));
        }

        return lines;
    }

    /// <summary>One kind of paper, of whose template this was done last.</summary>
    public async Task<TemplateLine> Line(DocumentKind kind, TemplateVersion? last, CancellationToken stop) =>
        new(kind, last, last is { IsShipped: false } && (await shelf.Of(kind, stop)).IsOutdated);

    /// <summary>What was uploaded for papers of one kind, the last first.</summary>
    public async Task<IReadOnlyList<TemplateVersion>> Of(DocumentKind kind, CancellationToken stop) =>
        [.. (await Read(db.Templates.Where(t => t.Kind == kind), stop)).Select(v => v.Version).OrderByDescending(v => v.Number)];

    private async Task<IReadOnlyList<(DocumentKind Kind, TemplateVersion Version)>> Read(IQueryable<TemplateRow> rows, CancellationToken stop) =>
        [.. (await rows.Select(t => new { t.Kind, t.Version, t.At, t.By, IsShipped = t.Content == null }).ToListAsync(stop))
            .Select(t => (t.Kind, new TemplateVersion(t.Version, t.At, directory.Current.Knows(t.By) ? directory.Current.Person(t.By).Name : "", t.IsShipped)))];
}
