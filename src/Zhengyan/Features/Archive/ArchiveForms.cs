using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>归档 on a page: the catalogue of the file, its number, where it is kept (§5.6, §5.7).</summary>
internal static class ArchiveForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(ArchiveMatter), Text.Of("整理卷宗并归档"), Text.Of("归档"), typeof(ArchiveMatterFields), typed => new ArchiveMatter(typed.Words("keptAt"))),
        new(nameof(ProposeDestruction), Text.Of("保管期限已满，提出鉴定意见"), Text.Of("提出销毁"), typeof(ProposeDestructionFields), typed => new ProposeDestruction(typed.Words("reason"))),
        new(nameof(DecideDestruction), Text.Of("决定销毁或者续存"), Text.Of("决定销毁"), typeof(DecideDestructionFields), typed => new DecideDestruction(typed.Words("opinion")),
            [nameof(KeepOn)])
        {
            AsksAgain = true,
        },
        new(nameof(KeepOn), Text.Of("决定续存"), Text.Of("续存"), typeof(DecideDestructionFields), typed => new KeepOn(typed.Words("opinion"))) { AsksAgain = true },
    ];

    // A transfer stub has no content, and so no file (§4.2).
    public static FilePart Part { get; } = new(
        Stage.Archive, Field.File, matter => matter.Talk is not null || matter.OldFile is not null || (matter.Subject is not null && matter.Stage.HasFileWithoutTalk()), typeof(FileSection));
}
