using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>卷内目录 (§5.7). Pages are those of the signed scans; where there is none they are left for the archivist's pen.</summary>
internal static class CatalogueDocument
{
    public static Document Document { get; } = new(
        DocumentKind.Catalogue, Field.File, [Officer, Head, Archivist], m => m.Talk is not null || m.File is not null,
        [
            new("事项.编号", Field.Number, f => f.Matter.Number), .. DocumentLines.Subject,
            new("卷宗.档号", Field.File, f => f.Matter.File?.Number ?? ""),
            new("卷宗.归档日期", Field.File, f => ChineseDates.Day(f.Matter.File?.On)),
            new("卷宗.保管期限", Field.File, f => f.Matter.File?.Retention.Word().ToString() ?? ""),
            new("卷宗.存放处", Field.File, f => f.Matter.File?.KeptAt ?? ""),
        ],
        new DocumentRows("卷内文件", Field.File, ["序号", "责任者", "题名", "日期", "页数", "密级", "备注"],
            f => Catalogue.Of(f.Matter).Where(l => l.IsThere).Select((l, i) => new[] { DocumentLines.Number(i), l.Author, l.Title.ToString(), ChineseDates.Day(l.Date), l.Pages?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", l.Level.ToString(), l.Remark.ToString() })));
}
