namespace Zhengyan.Rules;

/// <summary>
/// Those who are kept apart from a lead (§5.8, people.md): the reporter, where they hold a post here, and as many others drawn by lot that nobody can say which of
/// them it is. They get no part in any matter of the lead, and nothing says why. A lead without a known reporter has its lot drawn all the same. It is drawn once, when
/// the lead is registered: who the reporter was cannot be asked afterwards, and the same reporter's next lead has another lot.
/// </summary>
public static class KeptApart
{
    /// <summary>How many are kept apart: to whoever holds everything this server knows, each of them is the reporter with the same likelihood.</summary>
    public const int Size = 8;

    /// <summary>
    /// Draws the lot. <paramref name="below"/> gives a number from 0 up to, and without, the one it is asked with, each as likely. Of those drawn by lot none is
    /// somebody without whom nobody would be left to handle, decide, approve or talk.
    /// </summary>
    public static IReadOnlyList<PersonId> Draw(Reporter? reporter, IReadOnlyList<Named> subjects, Now now, Func<int, int> below)
    {
        var about = subjects.Select(s => s.Person).ToHashSet();
        var apart = now.University.People.Where(p => !about.Contains(p.Id) && reporter?.IsNamed(p.Name) == true).Select(p => p.Id).ToHashSet();
        var size = Size * Math.Max(1, apart.Count);
        var matters = subjects.DistinctBy(s => s.Person).Where(s => now.University.Knows(s.Person) && now.University.MainPost(s.Person, now.Today)?.Rank.IsOutsideAuthority() == false)
            .Select(s => RegisterLead.Opened(s, now)).ToList();
        foreach (var person in Shuffled(Others(about, apart, now), below))
        {
            if (apart.Count >= size)
            {
                break;
            }

            if (matters.All(m => LeavesSomebody(m with { KeptApart = [.. apart, person] }, now)))
            {
                apart.Add(person);
            }
        }

        return [.. apart.Order()];
    }

    // Whoever registers the lead knows the reporter, and must go on seeing what they registered.
    private static List<PersonId> Others(HashSet<PersonId> about, HashSet<PersonId> apart, Now now) =>
        [.. now.University.People.Select(p => p.Id).Where(p => p != now.Person && !about.Contains(p) && !apart.Contains(p) && now.University.MainPost(p, now.Today) is not null).Order()];

    private static IEnumerable<PersonId> Shuffled(List<PersonId> people, Func<int, int> below)
    {
        for (var left = people.Count; left > 0; left--)
        {
            var drawn = below(left);
            yield return people[drawn];
            people[drawn] = people[left - 1];
        }
    }

    private static bool LeavesSomebody(Matter matter, Now now) =>
        Authority.Heads(matter, now).Count > 0 && OfficerChoice.For(matter, now).Count >= 2 && Responsibility.LeadTalkers(matter, now).Count > 0
        && Responsibility.Recorders(matter, now).Count > 0 && Authority.ForCommittee(matter, now).Count > 0
        && Authority.Approvers(matter.Subject!.Rank, default, matter, now).Count > 0;
}
