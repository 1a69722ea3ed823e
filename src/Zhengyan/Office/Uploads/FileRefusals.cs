using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>Why a file is not taken, and what to do instead.</summary>
internal static class FileRefusals
{
    private const string Field = "scan";

    public static Refusal Empty { get; } = Of("U-10", Text.Of("文件是空的。"), Text.Of("请打开看一看，再选一次。"));

    public static Refusal Name { get; } = Of("U-12", Text.Of("文件名里有文件夹、控制字符或改变文字方向的字符，或者太长。"), Text.Of("请改一个普通的文件名，再上传。"));

    public static Refusal Kind { get; } = Of("U-13", Text.Of("不收这一类文件。"), Text.Of("请改存为 PDF、JPEG、PNG、docx 或 xlsx。"));

    public static Refusal Disagrees { get; } = Of("U-14", Text.Of("扩展名和文件的内容不一致。"), Text.Of("请用生成它的软件重新保存，不要只改扩展名。"));

    public static Refusal Damaged { get; } = Of("U-15", Text.Of("文件不完整或者已经损坏。"), Text.Of("请重新扫描或重新导出，能打开再上传。"));

    public static Refusal Locked { get; } = Of("U-16", Text.Of("文件设了密码，或者是旧格式的办公文件。"), Text.Of("请取消密码，另存为 docx、xlsx 或 PDF。"));

    public static Refusal Active { get; } = Of("U-17", Text.Of("文件里有宏、脚本或自动执行的动作。"), Text.Of("请打印成不带动作的 PDF，或另存为不含宏的 docx、xlsx。"));

    public static Refusal Linked { get; } = Of("U-18", Text.Of("文件里有指向外面的链接。"), Text.Of("请断开链接、取消超链接后另存，或者打印成 PDF。"));

    public static Refusal Embedded { get; } = Of("U-19", Text.Of("文件里嵌入了别的文件或对象。"), Text.Of("请把嵌入的内容另存，分开上传。"));

    public static Refusal Swollen { get; } = Of("U-20", Text.Of("文件展开后大得不合常理。"), Text.Of("请打印成 PDF 后上传。"));

    public static Refusal Dimensions { get; } = Of("U-22", Text.Of("图片的长宽超过上限（一亿像素）。"), Text.Of("请用 300 dpi 左右重新扫描。"));

    public static Refusal Trailing { get; } = Of("U-23", Text.Of("文件里还夹着另一种文件，或者末尾另有内容。"), Text.Of("请重新扫描，或用看图软件另存一份。"));

    public static Refusal TooMuchWork { get; } = Of("U-25", Text.Of("文件过于复杂，检查不完。"), Text.Of("请打印成 PDF 或重新扫描。"));

    public static Refusal TooLarge(long most) => Of("U-11", Text.Of("文件超过 {0} MB。", most >> 20), Text.Of("请降低扫描的分辨率，或分成几份上传。"));

    public static Refusal TooManyPages(int most) => Of("U-21", Text.Of("文件超过 {0} 页。", most), Text.Of("请分成几份上传。"));

    public static Refusal Infected(string malware) => Of("U-24", Text.Of("查出恶意程序：{0}。", malware), Text.Of("请不要再打开这个文件，并告诉信息化部门；换一台电脑重新扫描。"));

    private static Refusal Of(string number, Text reason, Text instead) => new(number, "§5.7", reason, instead, Field);
}
