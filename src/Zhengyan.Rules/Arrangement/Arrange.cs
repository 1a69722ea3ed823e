namespace Zhengyan.Rules;

/// <summary>安排谈话: talkers, recorder, time and place (§1.3, §4.2, §4.3).</summary>
public sealed record Arrange(
    PersonId? LeadTalker, IReadOnlyList<PersonId> Participants, PersonId? Recorder, DateTime? At, string Place, string Exception) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        CheckPeople(matter, now).Concat(CheckNumber(matter)).Concat(TalkTime.Check(At, now))
            .Concat(Fields.Required(Place, "place", Text.Of("地点"), "§4.3"));

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new Arranged(new(
        LeadTalker!.Value, Responsibility.LeadTalkers(matter, now).First(r => r.Person == LeadTalker).Why,
        [.. Participants.Distinct()], Recorder, At!.Value, Place, NeedsException(matter) ? Exception.Trim() : "", [])));

    private IEnumerable<Refusal> CheckPeople(Matter matter, Now now)
    {
        if (Everybody().Contains(matter.Subject!.Person))
        {
            yield return new("G-01", "§4.3", Text.Of("谈话对象本人不能担任主谈人、参加人或记录人。"), Text.Of("请另选他人。"), "leadTalker");
        }

        if (Everybody().Count() != Everybody().Distinct().Count())
        {
            yield return new("G-02", "§4.3", Text.Of("同一个人被安排了两种身份。"), Text.Of("主谈人、参加人、记录人须是不同的人；参加并记录的，只选为记录人。"), "participants");
        }

        var leaders = Responsibility.LeadTalkers(matter, now);
        if (LeadTalker is null || leaders.All(r => r.Person != LeadTalker))
        {
            yield return new("G-03", "§1.3", Text.Of("选定的主谈人不能主谈。"),
                Text.Of("可以主谈的有：{0}。", Text.List(leaders.Select(r => now.University.Person(r.Person).Name).Take(8))), "leadTalker");
        }

        if (Participants.Except(Responsibility.Participants(matter, now).Select(r => r.Person)).Any(p => p != matter.Subject.Person))
        {
            yield return new("G-04", "§1.3", Text.Of("有参加人不在可以参加的范围内。"), Text.Of("请从名单中选取，名单上写明了每个人可以参加的理由。"), "participants");
        }

        if (Recorder is { } recorder && recorder != matter.Subject.Person && Responsibility.Recorders(matter, now).All(r => r.Person != recorder))
        {
            yield return new("G-05", "§4.3", Text.Of("记录人不是由纪委办公室派出的。"), Text.Of("请在纪委办公室人员中选取记录人。"), "recorder");
        }
    }

    private IEnumerable<Refusal> CheckNumber(Matter matter)
    {
        if (NeedsException(matter) && string.IsNullOrWhiteSpace(Exception))
        {
            yield return Everybody().Distinct().Count() < 2
                ? new("G-06", "§4.3", Text.Of("轻微违纪的谈话一般由两人以上实施，现在只有一人。"), Text.Of("请增加参加人或记录人；确需一人谈的，写明理由，理由会显示在名单和统计里。"), "exception")
                : new("G-07", "§4.3", Text.Of("轻微违纪的谈话由纪委办公室派人记录，现在没有记录人。"), Text.Of("请选取记录人；确实不能派人的，写明理由，理由会显示在名单和统计里。"), "exception");
        }
    }

    private bool NeedsException(Matter matter) =>
        matter.FindingOrNone == Finding.SlightViolation && (Everybody().Distinct().Count() < 2 || Recorder is null);

    private IEnumerable<PersonId> Everybody() =>
        new[] { LeadTalker, Recorder }.OfType<PersonId>().Concat(Participants.Distinct());
}

/// <summary>The talk was arranged; an earlier briefing and notice no longer hold.</summary>
public sealed record Arranged(Arrangement Arrangement) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("安排谈话");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Arrangement, Arrangement = Arrangement, Briefing = null, Notice = null,
    };
}

/// <summary>When a talk can be.</summary>
internal static class TalkTime
{
    public static IEnumerable<Refusal> Check(DateTime? at, Now now)
    {
        if (at is null || at < now.Earliest)
        {
            yield return new("G-08", "§4.3", Text.Of("没有填写谈话时间，或者时间已经过去。"), Text.Of("请填写现在以后的日期和时间。"), "at");
        }
    }
}
