using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>Why a file is no template. No clause: these are rules of the house.</summary>
internal static class TemplateRefusals
{
    public static readonly Refusal Empty = Of("O-01", Text.Of("文件是空的。"), Text.Of("请重新选择模板文件。"));

    public static readonly Refusal TooLarge = Of("O-02", Text.Of("文件超过 {0} MB。", Template.LargestFile >> 20), Text.Of("请删去模板里的大图片，或者把图片压缩后再上传。"));

    public static readonly Refusal Locked = Of("O-03", Text.Of("文件设有打开密码。"), Text.Of("请在 Word 或 WPS 里去掉密码，另存后再上传。"));

    public static readonly Refusal Legacy = Of("O-04", Text.Of("这是旧格式（.doc 或 .wps）的文件。"), Text.Of("请在 Word 或 WPS 里另存为 .docx 后再上传。"));

    public static readonly Refusal NoDocument = Of("O-05", Text.Of("这不是 Word 文档。"), Text.Of("请上传用 Word 或 WPS 保存的 .docx 文件；只改文件名后缀没有用。"));

    public static readonly Refusal OtherForm = Of("O-06", Text.Of("这份 Word 文档不是普通的 .docx，而是 Word 模板（.dotx）或者严格格式。"),
        Text.Of("请在 Word 或 WPS 里另存为“Word 文档（*.docx）”后再上传。"));

    public static readonly Refusal Damaged = Of("O-07", Text.Of("文件已损坏。"), Text.Of("请用 Word 或 WPS 打开，修复后另存为 .docx 再上传。"));

    public static readonly Refusal Bomb = Of("O-08", Text.Of("文件展开后过大。"), Text.Of("请新建一个文档，只把模板的文字和表格复制进去，另存后再上传。"));

    public static readonly Refusal WrongNames = Of("O-09", Text.Of("文件包里有不合规则的文件名。"), Text.Of("请用 Word 或 WPS 打开后另存为 .docx 再上传，不要用压缩软件改动。"));

    public static readonly Refusal WrongXml = Of("O-10", Text.Of("文件里有不该有的声明，或者层层嵌套过深。"), Text.Of("请新建一个文档，只把模板的文字和表格复制进去，另存后再上传。"));

    public static readonly Refusal Macros = Of("O-11", Text.Of("文件带有宏。"), Text.Of("请在 Word 或 WPS 里另存为不带宏的 .docx 后再上传。"));

    /// <summary>Something lies elsewhere, and would be fetched or followed from there.</summary>
    public static Refusal Linked(string kind) => Of("O-12", Text.Of("文件里有指向外部的链接（{0}）。", kind),
        Text.Of("请取消超链接，把链接的图片改为嵌入，并在“开发工具”里去掉所附的模板，再上传。"));

    /// <summary>Something other than text, tables and pictures.</summary>
    public static Refusal Embedded(string kind) => Of("O-13", Text.Of("文件里嵌有文字、表格和图片以外的内容（{0}）。", kind), Text.Of("请删去它，或者改为图片，再上传。"));

    /// <summary>A field that is more than a page number.</summary>
    public static Refusal Field(string code) => Of("O-14", Text.Of("文件里有域“{0}”，打印时它的内容会变。", code),
        Text.Of("只能用页码和总页数的域；其他的请选中后按 Ctrl+Shift+F9 变为文字，再上传。"));

    public static readonly Refusal Revisions = Of("O-15", Text.Of("文件里有修订痕迹或者批注。"), Text.Of("请接受或拒绝全部修订，删除全部批注，再上传。"));

    public static readonly Refusal Hidden = Of("O-16", Text.Of("文件里有隐藏的文字。"), Text.Of("请全选，在“字体”里取消“隐藏”，删去不要的文字，再上传。"));

    public static readonly Refusal Pictures = Of("O-17", Text.Of("文件里有 PNG、JPEG、GIF 以外的图片。"), Text.Of("请把图片另存为 PNG，重新插入后再上传。"));

    public static readonly Refusal NoPlaceholder = Of("O-18", Text.Of("文件里没有一处占位。"), Text.Of("请下载现用的模板，在它上面修改。"));

    public static readonly Refusal TooManyPlaceholders = Of("O-19", Text.Of("文件里的占位超过 {0} 处。", PlaceholderReading.Most), Text.Of("请删去多余的占位再上传。"));

    /// <summary>A name that the paper does not have.</summary>
    public static Refusal Unknown(Text place, string written, string nearest) => Of("O-20",
        Text.Of("{0}的 {1} 没有这个内容；最接近的是 {2}。", place, written, nearest), Text.Of("请改成最接近的，或者从可用内容的清单里选。"));

    /// <summary>Braces that were opened and not closed.</summary>
    public static Refusal Unfinished(Text place, string written) => Of("O-21", Text.Of("{0}的 {1} 没有写完整。", place, written), Text.Of("请写成 {0}，前后括号各两个，写在同一段里。", "{{……}}"));

    /// <summary>A row that would have to be repeated for two lists at once.</summary>
    public static Refusal TwoLists(Text place, string one, string other) => Of("O-22", Text.Of("{0}的同一行里有“{1}”和“{2}”两个列表。", place, one, other),
        Text.Of("请把两个列表分到两行，或者两段。"));

    private static Refusal Of(string number, Text reason, Text instead) => new(number, "", reason, instead, "file");
}
