using System.Globalization;

namespace Zhengyan.Rules;

/// <summary>谈话记录 as a paper (§3, §5.7, forms): when, where, who, the four parts, corrections; beside it, as marks, how the subject verified it.</summary>
public static class RecordDocument
{
    /// <summary>What stands on it; the matter must have a record. It follows from the matter alone, so that the same record always has the same code.</summary>
    public static DocumentContent Of(Matter matter)
    {
        var (record, talk, subject) = (matter.Record!, matter.Talk!, matter.Subject!);
        return new(
            DocumentKind.Record,
            [
                new("编号", matter.Number),
                new("谈话.日期", talk.On.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)),
                new("谈话.起", talk.From.ToString("HH:mm", CultureInfo.InvariantCulture)),
                new("谈话.止", talk.To.ToString("HH:mm", CultureInfo.InvariantCulture)),
                new("谈话.地点", talk.Place),
                new("谈话对象.姓名", subject.Name),
                new("谈话对象.单位", subject.Unit),
                new("谈话对象.职务", subject.Title),
                new("谈话对象.职级", subject.Rank.Word().ToString()),
                new("记录.原因与反馈", record.Parts.Reason),
                new("记录.说明与解释", record.Parts.Explanation),
                new("记录.问题与要求", record.Parts.Problems),
                new("记录.态度与措施", record.Parts.Attitude),
                new("核实.结果", record.Verified?.Word().ToString() ?? "", IsMark: true),
                new("核实.日期", record.VerifiedOn?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "", IsMark: true),
                new("核实.拒签情况", record.Witness, IsMark: true),
            ],
            [
                new("参加谈话人员", ["身份", "姓名", "单位职务"], [.. talk.Talkers.Select(t => new[] { t.Part.Word().ToString(), t.Name, t.Post })]),
                new("更正", ["日期", "内容"], [.. record.Corrections.Select(c => new[] { c.On.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), c.Words })]),
                new("不同意见", ["原句", "意见"], [.. record.Objections.Select(o => new[] { o.Sentence, o.Words })], IsMark: true),
            ]);
    }
}
