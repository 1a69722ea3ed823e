using System.Runtime.CompilerServices;

namespace Zhengyan.Rules;

/// <summary>核实码: the code of the record's text, corrections included. What the subject verifies is bound to it; any change of the text gives another (§5.7).</summary>
public static class RecordCode
{
    // A matter as it stands never changes, so neither does its code; every page of it says it.
    private static readonly ConditionalWeakTable<Matter, string> Known = [];

    /// <summary>The code of the record as it stands now.</summary>
    public static string Of(Matter matter) => Known.GetValue(matter, static matter => TextCode.Of(RecordDocument.Of(matter).CanonicalText()));

    /// <summary>What was signed on paper that was written by hand has no code; that it has none is kept.</summary>
    internal static bool IsWithout(string code, Now now) => now.EnteredBy is not null && string.IsNullOrWhiteSpace(code);

    /// <summary>Why a verification cannot stand: another text was read, or nobody signed.</summary>
    internal static IEnumerable<Refusal> Check(string code, HandSignature? signature, Matter matter, Now now)
    {
        if (!IsWithout(code, now) && TextCode.Read(code) != Of(matter))
        {
            yield return new("R-05", "§5.7", Text.Of("核实码与现在的记录不符：记录在你阅看以后有了变动，或者核实码抄错了。"),
                Text.Of("请重新阅看现在的记录；在纸上签字的，请核对页脚的核实码，不符的重新打印再签。"), "recordCode");
        }

        if (signature is not { IsSigned: true })
        {
            yield return new("R-06", "§5.7", Text.Of("还没有签名。"), Text.Of("请在屏幕上手写签名；也可以在打印的记录上签字后，选“在纸上签字”。"), "signature");
        }
    }
}
