namespace Zhengyan.Rules;

/// <summary>主动要求谈话: any cadre, naming whom they want to talk to among those who may; recorded in their favour (§5.4).</summary>
public sealed record AskForTalk(PersonId? WantedTalker, string About) : OpeningCommand
{
    /// <inheritdoc/>
    public override Opening Decide(Now now)
    {
        var refusals = Check(now).ToList();
        if (refusals.Count > 0)
        {
            return new([], refusals);
        }

        var office = Recusal.Bypassed(now.Person, now) == Office.Discipline ? Office.Organisation : Office.Discipline;
        return new([(MatterId.New(), new TalkRequested(
            office, Snapshots.Of(now.Person, false, now), new(WantedTalker!.Value, About, now.Today), now.Book.Edition))], []);
    }

    /// <summary>Whom one may ask: those who may talk to them (§1.3), their relatives left out.</summary>
    public static IReadOnlyList<Reasoned> MayBeAsked(Now now) =>
        Responsibility.LeadTalkers(Matter.Nothing(default) with { Subject = Snapshots.Of(now.Person, false, now) }, now);

    private IEnumerable<Refusal> Check(Now now)
    {
        foreach (var refusal in Standing.OfDay(now))
        {
            yield return refusal;
        }

        if (now.University.MainPost(now.Person, now.Today) is not { } post || post.Rank.IsOutsideAuthority())
        {
            yield return new("P-07", "§4.2", Text.Of("你的职级不由学校安排诫勉谈话。"), Text.Of("请直接与上级组织联系。"));
        }

        if (WantedTalker is null || MayBeAsked(now).All(r => r.Person != WantedTalker))
        {
            yield return new("P-08", "§5.4", Text.Of("没有选择想找谁谈，或者选的人不能与你谈。"), Text.Of("请在列出的人中选一位。"), "wantedTalker");
        }

        foreach (var refusal in Fields.Required(About, "about", Text.Of("想说明的问题"), "§5.4"))
        {
            yield return refusal;
        }
    }
}

/// <summary>A cadre asked for a talk on their own initiative.</summary>
public sealed record TalkRequested(Office Office, SubjectThatDay Subject, TalkRequest Request, string Edition) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("本人主动要求谈话");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Proposal, Office = Office, Subject = Subject, Request = Request, Edition = Edition, OpenedOn = occurrence.On,
    };
}
