namespace Zhengyan.Rules;

/// <summary>A person, and the sentence why, with its clause.</summary>
public sealed record Reasoned(PersonId Person, Text Why, string Clause);

/// <summary>Who decides for an office, and who approves (§4.2), with the excluded left out and the way upward where nobody is left.</summary>
public static class Authority
{
    /// <summary>Who decides for the handling office: its head; where the head may not, the leader above; never nobody.</summary>
    public static IReadOnlyList<PersonId> Heads(Matter matter, Now now)
    {
        IEnumerable<PersonId>[] upward =
        [
            now.University.HeadsOf(matter.Office, now.Today),
            now.University.With(
                matter.Office == Office.Discipline ? Duty.DisciplineSecretary : Duty.DeputySecretaryForCadres, now.Today),
            now.University.With(Duty.PartySecretary, now.Today),
            now.University.With(Duty.President, now.Today),
        ];
        return upward.Select(tier => tier.Where(p => !Recusal.Excludes(p, matter, now)).ToList()).FirstOrDefault(t => t.Count > 0) ?? [];
    }

    /// <summary>Who records the committee's opinion: the party secretary; where they may not, the president (§4.5).</summary>
    public static IReadOnlyList<PersonId> ForCommittee(Matter matter, Now now)
    {
        Duty[] upward = [Duty.PartySecretary, Duty.President];
        return upward.Select(d => now.University.With(d, now.Today).Where(p => !Recusal.Excludes(p, matter, now)).ToList())
            .FirstOrDefault(t => t.Count > 0) ?? [];
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
                .Where(r => r.Person != proposer && !matter.Unavailable.Contains(r.Person) && !Recusal.Excludes(r.Person, matter, now))
                .DistinctBy(r => r.Person).ToList();
            if (free.Count > 0)
            {
                return free;
            }
        }

        return [];
    }

    private static IEnumerable<Reasoned> Holders(ApproverOffice office, Now now)
    {
        var on = now.Today;
        return office switch
        {
            ApproverOffice.DeputySecretaryForCadres =>
                now.University.With(Duty.DeputySecretaryForCadres, on).Select(p => new Reasoned(p, Text.Of("分管干部的党委副书记，可批准正处级干部的谈话"), "§4.2")),
            ApproverOffice.DisciplineSecretary =>
                now.University.With(Duty.DisciplineSecretary, on).Select(p => new Reasoned(p, Text.Of("纪委书记，可批准正处级干部的谈话"), "§4.2")),
            ApproverOffice.HeadOfDisciplineOffice =>
                now.University.HeadsOf(Office.Discipline, on).Select(p => new Reasoned(p, Text.Of("纪委办公室负责人，可批准副处级及以下人员的谈话"), "§4.2")),
            ApproverOffice.HeadOfOrganisationDepartment =>
                now.University.HeadsOf(Office.Organisation, on).Select(p => new Reasoned(p, Text.Of("组织部负责人，可批准副处级及以下人员的谈话"), "§4.2")),
            ApproverOffice.PartySecretary =>
                now.University.With(Duty.PartySecretary, on).Select(p => new Reasoned(p, Text.Of("本级审批人均须回避或不在，上报党委书记"), "§4.2")),
            ApproverOffice.President =>
                now.University.With(Duty.President, on).Select(p => new Reasoned(p, Text.Of("本级及上级审批人均须回避或不在，由校长审批"), "§4.2")),
            _ => throw new ArgumentOutOfRangeException(nameof(office), office, null),
        };
    }
}
