using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Documents;

/// <summary>The templates in use: of each kind the one that was uploaded last, or the shipped one.</summary>
internal sealed class TemplateShelf(IDbContextFactory<ZhengyanDb> databases)
{
    // Uploads never change, so what was read of one is true for good; the last few of fourteen kinds are all that is ever asked for.
    private readonly ConcurrentDictionary<(DocumentKind, int), UsedTemplate> read = new();

    /// <summary>The template that papers of this kind are written with.</summary>
    public async Task<UsedTemplate> Of(DocumentKind kind, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        var last = await db.Templates.Where(t => t.Kind == kind).OrderByDescending(t => t.Version).Select(t => new { t.Version, IsShipped = t.Content == null }).FirstOrDefaultAsync(stop);
        var version = last is null or { IsShipped: true } ? 0 : last.Version;
        if (!read.TryGetValue((kind, version), out var used))
        {
            used = version == 0 ? Shipped(kind) : Uploaded(kind, version, (await db.Templates.SingleAsync(t => t.Kind == kind && t.Version == version, stop)).Content!);
            read[(kind, version)] = used;
        }

        return used;
    }

    private static UsedTemplate Shipped(DocumentKind kind)
    {
        var file = ShippedTemplates.Of(kind);
        var reading = Template.Read(file, DocumentVocabularies.Of(kind));
        return new(reading.Template ?? throw new InvalidOperationException($"the shipped template of {kind}: {string.Join("; ", reading.Refusals.Select(r => r.Reason))}"), file, 0, false);
    }

    // An upload may ask for what a later version of the software calls otherwise; papers are still written, and the page of templates says so.
    private static UsedTemplate Uploaded(DocumentKind kind, int version, byte[] file) => Template.Read(file, DocumentVocabularies.Of(kind)).Template is { } template
        ? new(template, file, version, false)
        : Shipped(kind) with { Version = version, IsOutdated = true };
}

/// <summary>A template in use.</summary>
/// <param name="File">As it was uploaded or shipped.</param>
/// <param name="Version">Of the upload; 0 for the shipped one.</param>
/// <param name="IsOutdated">Whether the upload asks for what is no longer there, so that the shipped one stands in for it.</param>
internal sealed record UsedTemplate(Template Template, byte[] File, int Version, bool IsOutdated);
