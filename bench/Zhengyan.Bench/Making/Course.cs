using Zhengyan.Rules;

namespace Zhengyan.Bench;

/// <summary>The steps that bring a registered lead to a stage, with random findings, forms and gaps between the days.</summary>
internal sealed class Course(Random random, Stage wanted)
{
    private readonly Finding finding = wanted switch
    {
        Stage.Unfounded or Stage.Closed => Finding.Unfounded,
        Stage.Suspected or Stage.Transferred => Finding.SuspectedViolation,
        Stage.Verification => (Finding)random.Next(4),
        _ => random.Next(5) < 2 ? Finding.NoViolation : Finding.SlightViolation,
    };

    /// <summary>Whether it is a unit that is named, which answers through its head.</summary>
    public bool IsUnit { get; } = random.Next(8) == 0;

    /// <summary>The steps after the registration.</summary>
    public IReadOnlyList<Beat> Beats()
    {
        List<Beat> all = wanted == Stage.HandedOn ? [new(Stage.Lead, Gap(2, 6), Part.Head, (_, _) => new HandLeadOn(Phrases.Elsewhere, Phrases.Handling))]
            : [.. ToTheFinding(), .. AfterTheFinding()];
        var there = all.FindIndex(b => b.Stage == wanted);
        return there < 0 ? all : [.. all.Take(there + random.Next(all.Skip(there).TakeWhile(b => b.Stage == wanted).Count()))];
    }

    private IEnumerable<Beat> ToTheFinding() =>
    [
        new(Stage.Lead, Gap(1, 8), Part.Head, (m, n) => new DecideHandling(Officers(m, n), Phrases.Opinion)),
        new(Stage.Verification, Gap(15, 50), Part.Officer, (m, _) => new ReportVerification(
            [.. Phrases.Points(random).Select(p => new VerifiedPoint(p, finding == Finding.Unfounded ? PointOutcome.Untrue : PointOutcome.True))],
            Phrases.Basis, finding, Phrases.Found(random), Phrases.Suggestion)),
        new(Stage.Verification, Gap(0, 2), Part.Verifier, (_, _) => new SignVerification(), (m, p) => !m.Verification!.SignedBy.Contains(p)),
    ];

    private IEnumerable<Beat> AfterTheFinding() => finding switch
    {
        Finding.Unfounded => [new(Stage.Unfounded, Gap(1, 8), Part.Officer, (_, _) => new CloseUnfounded(Phrases.Unfounded, false, "", "", ""))],
        Finding.SuspectedViolation =>
            [new(Stage.Suspected, Gap(1, 8), Part.Officer, (_, _) => new TransferOut(Phrases.Above, Phrases.Receipt, Phrases.Transferred))],
        _ => [Propose(), .. Approved()],
    };

    private IEnumerable<Beat> Approved() => wanted == Stage.Declined
        ? [new(Stage.Approval, Gap(1, 3), Part.Approver, (_, _) => new Reject(Phrases.Declined))]
        : [.. Again(), new(Stage.Approval, Gap(1, 3), Part.Approver, (_, _) => new Approve(Phrases.Opinion)),
            .. new TalkCourse(random, finding, IsUnit).Beats(), .. new FollowUpCourse(random, finding, IsUnit, wanted == Stage.Committee).Beats()];

    // One in ten comes back once.
    private IEnumerable<Beat> Again() => random.Next(10) > 0 || wanted <= Stage.Approval ? []
        : [new(Stage.Approval, Gap(1, 3), Part.Approver, (_, _) => new ReturnProposal(Phrases.Return)), Propose()];

    private Beat Propose() => new(Stage.Proposal, Gap(1, 8), Part.Officer, (m, n) => new Propose(
        (TalkForm)random.Next(3), [.. m.Circumstances], "", Phrases.Found(random), Phrases.Suggestion, Any(Authority.Approvers(m.Subject!.Rank, n.Person, m, n))));

    // The heads assign, and the registrar registers.
    private List<PersonId> Officers(Matter matter, Now now)
    {
        var may = OfficerChoice.For(matter, now).Select(r => r.Person).ToList();
        var free = may.Where(p => !now.University.PostsOf(p, now.Today).Any(post => post.IsHead || post.Duty == Duty.Registrar)).ToArray();
        var chosen = free.Length >= 2 ? free : [.. may];
        random.Shuffle(chosen);
        return [.. chosen.Take(2)];
    }

    private PersonId Any(IReadOnlyList<Reasoned> people) => people[random.Next(people.Count)].Person;

    private int Gap(int least, int most) => random.Next(least, most + 1);
}
