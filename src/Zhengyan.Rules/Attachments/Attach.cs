namespace Zhengyan.Rules;

/// <summary>A file as it was received and looked at, before it belongs to anything.</summary>
/// <param name="FileName">As the sender's machine called it, without folders.</param>
/// <param name="MediaType">By its content.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Hash">SHA-256, in lower-case hex.</param>
/// <param name="Pages">How many pages it has; none where that cannot be said.</param>
/// <param name="BlankPages">The numbers of its empty pages, from 1.</param>
/// <param name="UntoldPages">The numbers of pages of which cannot be said whether they are empty.</param>
public sealed record ReceivedFile(
    string FileName, string MediaType, long Size, string Hash, int? Pages, IReadOnlyList<int> BlankPages, IReadOnlyList<int> UntoldPages);

/// <summary>
/// 添加附件: a scan or another file is put to the matter (§5.6, §5.7). <paramref name="Document"/> and <paramref name="Code"/> where it is a printed paper that was signed;
/// otherwise <paramref name="Of"/> says what of the matter it belongs to. Nobody puts a file where they do not see.
/// </summary>
public sealed record Attach(Guid Id, Field? Of, DocumentKind? Document, string Code, string Title, ReceivedFile? File) : Command
{
    /// <summary>The version of the matter that the code stands for; none where it fits none.</summary>
    public int? SignedVersion { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        var parts = Parts.Of(now.Person, matter, now);
        var offered = Document is { } paper ? AttachmentPlaces.Papers(parts, matter).Contains(paper) : Of is { } place && AttachmentPlaces.For(parts, matter).Contains(place);
        if (!offered)
        {
            yield return new("U-01", "§5.7", Text.Of("没有选定这份附件属于哪一部分，或者这一部分不由你添加。"), Text.Of("请在列出的各项中选取。"), "place");
        }

        if (Document is not null && string.IsNullOrWhiteSpace(Code))
        {
            yield return new("U-02", "§5.7", Text.Of("签字件没有填写纸上印的文书码。"), Text.Of("文书码印在每页页脚，请照抄；纸上没有的，请重新打印、签字后再扫描。"), "code");
        }
        else if (Document is not null && SignedVersion is null)
        {
            yield return new("U-03", "§5.7", Text.Of("文书码与这份文书的任何一版都不相符。"), Text.Of("请核对抄写和所选的文书；属于别的事项的，请到那个事项添加。"), "code");
        }

        foreach (var refusal in Fields.Required(Title, "title", Text.Of("名称"), "§5.7"))
        {
            yield return refusal;
        }

        if (File is null)
        {
            yield return new("U-04", "§5.7", Text.Of("没有选择文件。"), Text.Of("请选择要添加的文件。"), "scan");
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new Attached(new(
        Id, Document is not null ? AttachmentKind.SignedDocument : matter.OldFile is not null ? AttachmentKind.OldPaper : AttachmentKind.Material, Document, Document is null ? "" : Code.Trim(), Document is null ? null : SignedVersion,
        File!.FileName, File.MediaType, File.Size, File.Hash, File.Pages, File.BlankPages, Title, now.Today, Of ?? Field.File, UntoldPages: File.UntoldPages)));
}

/// <summary>A file was put to the matter.</summary>
public sealed record Attached(Attachment Attachment) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("添加附件");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Attachments = [.. matter.Attachments, Attachment with { By = occurrence.By, ByName = occurrence.ByName }],
    };
}
