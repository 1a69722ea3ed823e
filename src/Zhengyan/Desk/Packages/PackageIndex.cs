using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Zhengyan.Journal;
using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>
/// The index of a package in the manner of DA/T 48: what is wrapped, whose file it is, each document with its place in the package and its hash in the place of its bytes, and
/// where the signature over all of it stands.
/// </summary>
internal static class PackageIndex
{
    public static string Of(Matter matter, Checkpoint checkpoint, IReadOnlyList<PackagedFile> files, IReadOnlyList<Packed> packed)
    {
        var file = matter.File;
        var titles = files.ToDictionary(f => f.Path);
        var root = new XElement("电子文件封装包",
            new XElement("封装包格式描述", "按DA/T 48《基于XML的电子文件封装规范》的结构编排；文档数据以包内路径和摘要引用，不嵌入"),
            new XElement("版本", "2009"),
            new XElement("被签名对象",
                new XElement("封装包类型", "原始型"),
                new XElement("封装包创建时间", checkpoint.At),
                new XElement("封装包创建单位", matter.Office == Office.Discipline ? "纪委办公室" : "组织部"),
                new XElement("封装内容",
                    new XElement("文件实体块",
                        new XElement("文件实体",
                            new XElement("聚合层次", "案卷"),
                            new XElement("来源", new XElement("档号", file?.Number), new XElement("保管期限", file?.Retention.Word()), new XElement("密级", "内部")),
                            new XElement("内容描述", new XElement("题名", "诫勉谈话卷宗"), new XElement("文件编号", matter.Number), new XElement("责任者", matter.SubjectName)),
                            new XElement("形式特征", new XElement("文件组合类型", "组合文件"), new XElement("件数", packed.Count)),
                            new XElement("存储位置", file?.KeptAt),
                            new XElement("文件数据", packed.OrderBy(p => p.Path, StringComparer.Ordinal).Select((p, i) => Document(p, i + 1, titles.GetValueOrDefault(p.Path), checkpoint))))),
                    new XElement("业务实体块", new XElement("业务实体", new XElement("业务状态", matter.Stage.Word()), new XElement("业务记录", "journal.jsonl"), new XElement("记录条数", matter.Version))),
                    new XElement("机构人员实体块", People(matter)))),
            new XElement("电子签名块",
                new XElement("电子签名",
                    new XElement("签名标识符", "manifest.sig"),
                    new XElement("签名规则", "对manifest.txt全文签名，其中有包内每个文件的摘要"),
                    new XElement("签名算法标识", checkpoint.Suite == "chinese" ? "SM2-SM3" : "Ed25519"),
                    new XElement("签名人公钥", checkpoint.Key))));
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            root.Save(writer);
        }

        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{text}\n";
    }

    private static XElement Document(Packed packed, int number, PackagedFile? file, Checkpoint checkpoint) => new("文档",
        new XElement("文档标识符", string.Create(CultureInfo.InvariantCulture, $"D{number}")),
        new XElement("文档序号", number),
        new XElement("题名", file?.Title ?? Title(packed.Path)),
        new XElement("文档数据",
            new XElement("引用", packed.Path),
            new XElement("媒体类型", file?.MediaType ?? "application/octet-stream"),
            new XElement("字节数", packed.Length),
            new XElement("摘要算法", checkpoint.Suite == "chinese" ? "SM3" : "SHA-256"),
            new XElement("摘要", packed.Hash)));

    private static IEnumerable<XElement> People(Matter matter) => matter.History
        .Select(h => (h.Occurrence.ByName, h.Occurrence.ByPost)).Distinct()
        .Select(p => new XElement("机构人员实体", new XElement("机构人员名称", p.ByName), new XElement("职位", p.ByPost)));

    private static string Title(string path) => path switch
    {
        PackageExport.Journal => "办理日志",
        PackageExport.Checkpoint => "签名检查点",
        PackageExport.Facts => "元数据",
        _ => "保密信封（密文）",
    };
}
