using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>附件 on a page: handed in, shown, taken out of sight (§5.6, §5.7).</summary>
internal static class AttachmentForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(Attach), Text.Of("添加附件"), Text.Of("添加"), typeof(AttachFields), Read) { IsAside = true, IsApart = true, Files = true },
        new(nameof(Detach), Text.Of("撤下误传的附件"), Text.Of("撤下"), typeof(DetachFields),
            typed => new Detach(Guid.TryParseExact(typed.Raw("attachment"), "N", out var id) ? id : null, typed.Words("reason"))) { IsAside = true, IsApart = true },
    ];

    public static FilePart Part { get; } = new(Stage.Papers, Field.Number, matter => matter.Subject is not null, typeof(AttachmentsSection));

    // What it belongs to is a printed paper, or a part of the file.
    private static Attach Read(Typed typed)
    {
        var place = typed.Raw("place");
        var paper = Typed.As<DocumentKind>(place);
        return new(Guid.NewGuid(), paper is null ? Typed.As<Field>(place?.Split('.')[^1]) : null, paper, typed.Words("code"), typed.Words("title"), null);
    }
}
