using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>A prospect in a few sentences, for whoever does not read pictures.</summary>
internal sealed class ProspectWords(Prospect prospect, University university)
{
    public IEnumerable<Text> Sentences()
    {
        var subject = prospect.Subject;
        if (prospect.IsOutside)
        {
            yield return Text.Of("{0}是{1}，不在学校的干部管理权限内。有关问题移送上级处理，学校不安排诫勉谈话。", subject.Name, subject.Rank.Word());
            yield break;
        }

        yield return prospect.Answering.Count == 0
            ? Text.Of("现在没有人因职务对{0}负责。", subject.Name)
            : Text.Of("对{0}负责的是{1}。", subject.Name, Names(prospect.Answering));
        yield return prospect.Approvers.Count == 0
            ? Text.Of("现在没有可以批准谈话的人。")
            : Text.Of("{0}人员的谈话由{1}批准。", subject.Rank.Word(), Either(prospect.Approvers[0]));
        yield return subject.Rank == Rank.DivisionHead
            ? Text.Of("未构成违纪的，责任人或纪委办公室、组织部的人员主谈；轻微违纪的，由责任人主谈，纪委办公室派人参加并记录。")
            : Text.Of("由责任人主谈；轻微违纪的，一般两人以上，纪委办公室派人参加并记录。");
    }

    private Text Either(IReadOnlyList<Reasoned> tier) =>
        tier.Skip(1).Aggregate(Text.Of("{0}", Name(tier[0])), (said, next) => Text.Of("{0}或{1}", said, Name(next)));

    private Text Names(IReadOnlyList<Reasoned> people) =>
        people.Skip(1).Aggregate(Text.Of("{0}", Name(people[0])), (said, next) => Text.Of("{0}、{1}", said, Name(next)));

    private string Name(Reasoned who) => university.Person(who.Person).Name;
}
