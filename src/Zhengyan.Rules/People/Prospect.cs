namespace Zhengyan.Rules;

/// <summary>
/// What a talk with somebody would need today, before there is any matter: who answers for them, who approves tier after tier, who may talk.
/// Declared relatives are not left out here: that is decided in the matter, and this must not give away who is related to whom.
/// </summary>
public sealed record Prospect(
    SubjectThatDay Subject, IReadOnlyList<Reasoned> Answering, IReadOnlyList<IReadOnlyList<Reasoned>> Approvers,
    IReadOnlyList<TalkProspect> Talks)
{
    /// <summary>Above division head: a talk is not the university's to hold (§4.2).</summary>
    public bool IsOutside => Subject.Rank.IsOutsideAuthority();

    /// <summary>What it would need as the measure and the university stand; none for who holds no post.</summary>
    public static Prospect? Of(PersonId subject, Now now)
    {
        var open = now with { University = now.University.WithoutKinships() };
        if (open.University.MainPost(subject, open.Today) is null)
        {
            return null;
        }

        var that = Snapshots.Of(subject, asUnit: false, open);
        var answering = Responsibility.For(subject, open.University, open.Today);
        return that.Rank.IsOutsideAuthority()
            ? new(that, answering, [], [])
            : new(that, answering, [.. Tiers(that, open)], [TalkProspect.Of(Finding.NoViolation, that, open), TalkProspect.Of(Finding.SlightViolation, that, open)]);
    }

    // Each tier is found as it would be in a matter: by the one before it being away.
    private static IEnumerable<IReadOnlyList<Reasoned>> Tiers(SubjectThatDay subject, Now now)
    {
        var matter = Matter.Nothing(default) with { Subject = subject };
        while (Authority.Approvers(subject.Rank, subject.Person, matter, now) is { Count: > 0 } tier)
        {
            yield return tier;
            matter = matter with { Unavailable = [.. matter.Unavailable, .. tier.Select(r => r.Person)] };
        }
    }
}

/// <summary>Who may lead, take part in and keep the record of a talk that follows from a finding (§4.3).</summary>
public sealed record TalkProspect(
    Finding Finding, IReadOnlyList<Reasoned> LeadTalkers, IReadOnlyList<Reasoned> Participants, IReadOnlyList<Reasoned> Recorders)
{
    internal static TalkProspect Of(Finding finding, SubjectThatDay subject, Now now)
    {
        var matter = Matter.Nothing(default) with
        {
            Subject = subject, Verification = new(now.Today, null, new([], "", finding, "", ""), [], IsSigned: true),
        };
        return new(
            finding, Responsibility.LeadTalkers(matter, now), Responsibility.Participants(matter, now), Responsibility.Recorders(matter, now));
    }
}
