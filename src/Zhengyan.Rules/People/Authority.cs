namespace Zhengyan.Rules;

/// <summary>A person, and the sentence why, with its clause.</summary>
public sealed record Reasoned(PersonId Person, Text Why, string Clause)
{
    /// <summary>The post by which they may, where it is by one of several; none where that is no matter.</summary>
    public Post? By { get; init; }
}

/// <summary>Who decides for an office, and who approves (§4.2), with the excluded left out and the way upward where nobody is left.</summary>
public static class Authority
{
    /// <summary>Who decides for the handling office: its head; where the head may not, the leader above; never nobody.</summary>
    public static IReadOnlyList<PersonId> Heads(Matter matter, Now now)
    {
        IEnumerable<Post>[] upward =
        [
            now.University.HeadPosts(matter.Office, now.Today),
            now.University.PostsWith(
                matter.Office == Office.Discipline ? Duty.DisciplineSecretary : Duty.DeputySecretaryForCadres, now.Today),
            now.University.PostsWith(Duty.PartySecretary, now.Today),
            now.University.PostsWith(Duty.President, now.Today),
        ];
        return Lowest(upward, matter, now);
    }

    /// <summary>Who records the committee's opinion: the party secretary; where they may not, the president (§4.5).</summary>
    public static IReadOnlyList<PersonId> ForCommittee(Matter matter, Now now)
    {
        IEnumerable<Post>[] upward = [now.University.PostsWith(Duty.PartySecretary, now.Today), now.University.PostsWith(Duty.President, now.Today)];
        return Lowest(upward, matter, now);
    }

    /// <summary>
    /// Who decides on a proposed destruction: the head of the discipline office; where they may not, the discipline secretary, then upward. Never whoever proposed it.
    /// </summary>
    public static IReadOnlyList<PersonId> ForDestruction(Matter matter, Now now)
    {
        IEnumerable<Post>[] upward =
        [
            now.University.HeadPosts(Office.Discipline, now.Today), now.University.PostsWith(Duty.DisciplineSecretary, now.Today),
            now.University.PostsWith(Duty.PartySecretary, now.Today), now.University.PostsWith(Duty.President, now.Today),
        ];
        var by = matter.Destruction!.ProposedBy;
        return Lowest([.. upward.Select(tier => tier.Where(p => p.IsFreeOf(person => person == by)))], matter, now);
    }

    /// <summary>
    /// Who may approve a talk with a subject of that rank: the clause's approvers, without the proposer, the excluded and the unavailable;
    /// where none is left, the next tier upward (§4.2).
    /// </summary>
    public static IReadOnlyList<Reasoned> Approvers(Rank rank, PersonId proposer, Matter matter, Now now)
    {
        foreach (var tier in now.Book.ApprovalTiers(rank))
        {
            var free = tier.SelectMany(office => Holders(office, now))
                .Where(h => May(h.By, matter, now) && h.By.IsFreeOf(p => p == proposer || matter.Unavailable.Contains(p)))
                .Select(h => new Reasoned(h.By.Person, h.By.For is { } other ? Text.Of("代理{0}：{1}", now.University.Person(other).Name, h.Why) : h.Why, "§4.2") { By = h.By })
                .DistinctBy(r => r.Person).ToList();
            if (free.Count > 0)
            {
                return free;
            }
        }

        return [];
    }

    /// <summary>
    /// Who decides on a proposal that lies with somebody: they themself, or while they are away whoever stands in for them and may; nobody where none of them may, and
    /// then it is rerouted.
    /// </summary>
    public static PersonId? DecidesFor(PersonId approver, Matter matter, Now now)
    {
        var substitutes = now.University.SubstitutesOf(approver, now.Today).Select(s => s.Person).Distinct().ToList();
        var may = Approvers(matter.Subject!.Rank, matter.Proposal!.ProposedBy, matter, now).Select(r => r.Person).ToHashSet();
        return substitutes.Count == 0 ? approver : substitutes.Where(may.Contains).Select(s => (PersonId?)s).FirstOrDefault();
    }

    // Where either is excluded, it moves up.
    private static bool May(Post by, Matter matter, Now now) => by.IsFreeOf(p => Recusal.Excludes(p, matter, now));

    private static List<PersonId> Lowest(IEnumerable<Post>[] upward, Matter matter, Now now) =>
        upward.Select(tier => tier.Where(p => May(p, matter, now)).Select(p => p.Person).Distinct().ToList()).FirstOrDefault(t => t.Count > 0) ?? [];

    private static IEnumerable<(Post By, Text Why)> Holders(ApproverOffice office, Now now)
    {
        var on = now.Today;
        return office switch
        {
            ApproverOffice.DeputySecretaryForCadres =>
                now.University.PostsWith(Duty.DeputySecretaryForCadres, on).Select(p => (p, Text.Of("分管干部的党委副书记，可批准正处级干部的谈话"))),
            ApproverOffice.DisciplineSecretary =>
                now.University.PostsWith(Duty.DisciplineSecretary, on).Select(p => (p, Text.Of("纪委书记，可批准正处级干部的谈话"))),
            ApproverOffice.HeadOfDisciplineOffice =>
                now.University.HeadPosts(Office.Discipline, on).Select(p => (p, Text.Of("纪委办公室负责人，可批准副处级及以下人员的谈话"))),
            ApproverOffice.HeadOfOrganisationDepartment =>
                now.University.HeadPosts(Office.Organisation, on).Select(p => (p, Text.Of("组织部负责人，可批准副处级及以下人员的谈话"))),
            ApproverOffice.PartySecretary =>
                now.University.PostsWith(Duty.PartySecretary, on).Select(p => (p, Text.Of("本级审批人均须回避或不在，上报党委书记"))),
            ApproverOffice.President =>
                now.University.PostsWith(Duty.President, on).Select(p => (p, Text.Of("本级及上级审批人均须回避或不在，由校长审批"))),
            _ => throw new ArgumentOutOfRangeException(nameof(office), office, null),
        };
    }
}
