namespace Zhengyan.Rules;

/// <summary>Refusals about complaints that are given before an order can be.</summary>
public static class ComplaintRefusals
{
    /// <summary>A code that belongs to none, whatever is wrong with it.</summary>
    public static readonly Refusal NoSuchCode = new("C-13", "§5.3", Text.Of("没有与这个查询码相符的投诉。"), Text.Of("请对照抄下的查询码再输一次；大小写、横线和空格都不要紧。"), "code");

    /// <summary>Too many tries from one place.</summary>
    public static readonly Refusal TooMany = new("C-14", "§5.3", Text.Of("这一分钟里提交得太多。"), Text.Of("请用浏览器的返回键回到上一页，过一分钟再提交。"));
}
