using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>归档 on a page: the catalogue of the file, its number, where it is kept (§5.6, §5.7).</summary>
internal static class ArchiveForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(ArchiveMatter), Text.Of("整理卷宗并归档"), Text.Of("归档"), typeof(ArchiveMatterFields), typed => new ArchiveMatter(typed.Words("keptAt"))),
    ];

    public static FilePart Part { get; } = new(Stage.Archive, Field.File, matter => matter.Talk is not null, typeof(FileSection));
}
