using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>A talk in words for the person it is held with: what it is about, what they may do, what they owe, what follows.</summary>
internal static class SubjectTalk
{
    /// <summary>What they asked to talk about, then the notice's neutral line, and once the record is sent its first part.</summary>
    public static string About(MatterModel model) =>
        model.Sees(Field.Record) && model.Matter.Record is { } record ? record.Parts.Reason : model.Matter.Notice?.Reason ?? model.Matter.Request?.About ?? "";

    /// <summary>Where the talk is about a unit: that they answer for it as its head, and why papers of the unit are owed (§4.4).</summary>
    public static IReadOnlyList<Text> OfUnit(MatterModel model) =>
        model.Matter.Subject is not { IsUnit: true } head || !model.Sees(Field.Notice) ? []
        : [Text.Of("谈的是{0}的问题，你作为单位主要负责人代表单位接受谈话。", head.Unit),
            .. model.Matter.Talk is not null && Owed.Kinds(model.Matter).Contains(PaperKind.CollectiveAnalysis)
                ? [Text.Of("所以要交的是单位的集体剖析材料和整改措施，不是个人的书面检查。")] : Array.Empty<Text>()];

    /// <summary>When, where and with whom, in sentences.</summary>
    public static IReadOnlyList<Text> Meeting(MatterModel model)
    {
        if (model.Matter.Arrangement is not { } arrangement || !model.Sees(Field.Arrangement))
        {
            // How far it has come inside the offices is not theirs to see; that it was received is.
            return model.Matter.Request is { } request && !model.Matter.Stage.IsEnd()
                ? [Text.Of("你于{0}提出，正在办理。安排好后，会送给你谈话通知书，写明时间、地点和谈话人。", request.On)] : [];
        }

        var at = model.Matter.Talk?.From ?? arrangement.At;
        var with = Text.Of("{0} {1}，{2}。{3}同志与你谈话。", Words.Current.Day(DateOnly.FromDateTime(at), model.Viewing.RecordedOn), TimeOnly.FromDateTime(at),
            model.Matter.Talk?.Place ?? arrangement.Place, model.Name(arrangement.LeadTalker));
        var others = arrangement.Talkers().Select(t => t.Person).Distinct().Where(p => p != arrangement.LeadTalker).Select(model.Name).ToList();
        return others.Count == 0 ? [with] : [with, Text.Of("{0}同志参加。", string.Join(Words.Current["、"], others))];
    }

    /// <summary>What the subject may do, now and throughout.</summary>
    public static IReadOnlyList<Text> May(Matter matter) => matter.Stage switch
    {
        <= Stage.Talk => [Text.Of("准备好要说明的情况和材料"), Text.Of("谈话时说明、解释")],
        Stage.Papers => [.. Verifying(matter), .. Owed.ToHandIn(matter).Any() ? [Text.Of("提交材料")] : Array.Empty<Text>()],
        Stage.FollowUp when matter.Measures.Any(m => m.DoneOn is null) => [Text.Of("报告整改情况"), Text.Of("主动要求再谈一次")],
        _ => [Text.Of("主动要求再谈一次")],
    };

    /// <summary>The papers still to be handed in, and until when.</summary>
    public static IReadOnlyList<(Text What, DateOnly Due)> Owes(Matter matter, Now now) =>
        matter.Talk is null ? [] : [.. Owed.ToHandIn(matter).Select(kind => (kind.Word(), Owed.HandInDue(matter, kind, now)))];

    /// <summary>The measures still to be carried out, and until when.</summary>
    public static IReadOnlyList<RectificationMeasure> ToDo(Matter matter) =>
        matter.Stage == Stage.FollowUp ? [.. matter.Measures.Where(m => m.DoneOn is null).OrderBy(m => m.Until)] : [];

    /// <summary>What follows from the talk, in sentences.</summary>
    public static IReadOnlyList<Text> Follows(Matter matter, Now now)
    {
        var follows = new List<Text>();
        if (matter.Talk is { } talk && matter.Checks.Count == 0)
        {
            var check = now.Due(Deadline.RectificationCheck, talk.On);
            follows.Add(check < now.RecordedOn ? Text.Of("改进情况应于{0}前后了解。", check) : Text.Of("{0}前后了解改进情况。", check));
        }

        if (Effect.Of(matter, now.Book, now.Calendar) is { } effect)
        {
            follows.Add(effect.NoPromotionUntil < now.RecordedOn
                ? Text.Of("不提拔、不重用的期限已于{0}届满。", effect.NoPromotionUntil)
                : Text.Of("{0}以前不提拔、不重用。", effect.NoPromotionUntil));
            follows.Add(Text.Of("{0} 年度不评优。", effect.NoHonoursIn));
        }
        else if (matter.Request is not null)
        {
            follows.Add(Text.Of("你主动要求谈话，没有影响期。"));
        }

        return follows;
    }

    private static IEnumerable<Text> Verifying(Matter matter) => matter.Record switch
    {
        { SentOn: not null, Verified: null } => [Text.Of("核实记录，逐句提出不同意见")],
        { SentOn: not null } => [Text.Of("请记录人更正记录")],
        _ => [Text.Of("等记录送来核实")],
    };
}
