using System.Globalization;

namespace Zhengyan.Features;

/// <summary>Names as Chinese registers sort them: by pinyin.</summary>
internal static class PinyinOrder
{
    public static IComparer<string> Names { get; } = Comparer<string>.Create(
        (one, other) => CultureInfo.GetCultureInfo("zh-CN").CompareInfo.Compare(one, other));
}
