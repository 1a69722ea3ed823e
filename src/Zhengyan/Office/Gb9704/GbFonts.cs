using System.Xml.Linq;

namespace Zhengyan.Documents;

/// <summary>The typefaces a paper names. They are licensed and never in the file; each has the names under which other machines know it.</summary>
internal static class GbFonts
{
    public const string FangSong = "仿宋_GB2312";
    public const string XiaoBiaoSong = "方正小标宋简体";
    public const string Hei = "黑体";
    public const string Kai = "楷体_GB2312";
    public const string Song = "宋体";
    public const string Latin = "Times New Roman";

    private static readonly (string Name, string Others)[] Known =
    [
        (FangSong, "仿宋,FangSong_GB2312,FangSong,华文仿宋"), (XiaoBiaoSong, "方正小标宋_GBK,FZXiaoBiaoSong-B05S,小标宋,宋体"), (Hei, "SimHei"),
        (Kai, "楷体,KaiTi_GB2312,KaiTi,华文楷体"), (Song, "SimSun"),
    ];

    public static XElement ToXml() => new(W.Namespace + "fonts", GbPage.Prefix,
        Known.Select(f => new XElement(W.Namespace + "font", new XAttribute(W.Namespace + "name", f.Name),
            GbXml.Of("altName", ("val", f.Others)), GbXml.Of("charset", ("val", "86")), GbXml.Of("family", ("val", "auto")), GbXml.Of("pitch", ("val", "variable")))));
}
