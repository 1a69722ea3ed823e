namespace Zhengyan.Rules;

/// <summary>
/// 登记谈话: it was held, from–to, and what was said in the four parts of §3. Parts may still be incomplete; the record is completed
/// before it is sent to the subject.
/// </summary>
public sealed record HoldTalk(DateTime? From, DateTime? To, string Place, FourParts Said, string Conduct) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now)
    {
        if (!matter.Briefing!.ConfirmedBy.Contains(matter.Arrangement!.LeadTalker))
        {
            yield return new("T-01", "§5.1", Text.Of("主谈人还没有确认已阅情况通报，不能登记谈话。"), Text.Of("请主谈人先在事项页确认。"));
        }

        if (From is null || To is null || To <= From)
        {
            yield return new("T-02", "§3", Text.Of("谈话起止时间没有填全，或者结束早于开始。"), Text.Of("请填写实际起止时间。"), "to");
        }

        if (From is { } from && (from > now.Latest || DateOnly.FromDateTime(from) < matter.Notice!.On))
        {
            yield return new("T-03", "§3", Text.Of("谈话时间早于送达通知书，或者还没有到。"), Text.Of("请在谈话之后登记；时间有变的，先办改期。"), "from");
        }
        else if (From is { } held && DateOnly.FromDateTime(held) != DateOnly.FromDateTime(matter.Arrangement.At))
        {
            yield return new("T-04", "§4.3", Text.Of("谈话不在安排的那一天（{0}）。", DateOnly.FromDateTime(matter.Arrangement.At)), Text.Of("日期写错的，请改正；确实改了日期的，先办改期，再登记。"), "from");
        }

        if (From <= now.Latest && To > now.Latest)
        {
            yield return new("T-05", "§3", Text.Of("填写的结束时间还没有到。"), Text.Of("请在谈话结束之后登记，填写实际结束时间。"), "to");
        }

        foreach (var refusal in Fields.Required(Place, "place", Text.Of("地点"), "§3").Concat(Fields.Required(Conduct, "conduct", Text.Of("谈话表现"), "§5.2")))
        {
            yield return refusal;
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) =>
        Decision.Accept(new TalkHeld(new(From!.Value, To!.Value, Place, Conduct) { Talkers = [.. ThatDay(matter.Arrangement!, now)] }, Said));

    private IEnumerable<TalkerThatDay> ThatDay(Arrangement arrangement, Now now) =>
        arrangement.Talkers().Select(t => new TalkerThatDay(
            t.Part, t.Person, now.University.Person(t.Person).Name, PostWords.Of(t.Person, now.University, DateOnly.FromDateTime(From!.Value))));
}

/// <summary>The talk was held.</summary>
public sealed record TalkHeld(Talk Talk, FourParts Parts) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("进行谈话");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Papers, Talk = Talk, Record = new(Parts, null, null, "", [], []), NextCheck = new(Talk.On, Deadline.RectificationCheck),
    };
}
