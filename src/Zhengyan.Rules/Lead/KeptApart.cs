namespace Zhengyan.Rules;

/// <summary>
/// Those who are kept apart from a lead (§5.8, people.md): the reporter, where the directory knows them, and as many others drawn by lot that nobody can say which of them it is. They get no
/// part in any matter of the lead, and nothing says why. A lead without a known reporter has its lot drawn all the same. It is drawn once, when the lead is registered: who the reporter was
/// cannot be asked afterwards, and the same reporter's next lead has another lot.
/// </summary>
public static class KeptApart
{
    /// <summary>
    /// How many names there are of each kind, the reporter's among those of their own: of colleagues, who work where one of those named does and could not lead the talk, as far as there are
    /// so many; and of others; of settled people and of newcomers each. Seven strangers beside one colleague would say who it is.
    /// </summary>
    public const int Size = 8;

    /// <summary>
    /// After so many days in post, as the directory had it then, somebody is settled. Names of settled people are drawn among each other, and so are the others: whoever fills the roster with
    /// made-up people learns nothing of a reporter who has been there longer, and one who has not is among all the newcomers there are. A house figure.
    /// </summary>
    public const int SettledAfter = 90;

    /// <summary>
    /// Draws the lot. <paramref name="below"/> gives a number from 0 up to, and without, the one it is asked with, each as likely; <paramref name="settled"/> are those who were in post
    /// <see cref="SettledAfter"/> days ago. It is drawn among the names of people who have a post today, and whoever bears one is kept apart: otherwise a namesake would stand out. Whoever has no
    /// post can have no part, and is not among them. Of those drawn by lot none is somebody without whom nobody would be left to handle, decide, approve or talk, nor whoever registers the lead,
    /// who goes on seeing it; that one cannot be the reporter either (<see cref="RegisterLead"/>).
    /// </summary>
    public static IReadOnlyList<PersonId> Draw(Reporter? reporter, IReadOnlyList<Named> subjects, IReadOnlySet<PersonId> settled, Now now, Func<int, int> below)
    {
        var about = subjects.Select(s => s.Person).ToHashSet();
        var bearers = now.University.People.Where(p => !about.Contains(p.Id)).GroupBy(p => p.Name, p => p.Id, StringComparer.Ordinal)
            .Where(n => n.Any(p => now.University.PostsOf(p, now.Today).Any())).ToDictionary(n => n.Key, n => n.ToList(), StringComparer.Ordinal);
        var named = bearers.Keys.Where(name => reporter?.IsNamed(name) == true).ToList();
        // 王丽 is no reporter where 王丽华 is typed.
        var names = named.Where(name => !named.Exists(longer => longer.Length > name.Length && longer.Contains(name, StringComparison.Ordinal))).ToHashSet(StringComparer.Ordinal);
        var matters = Opened(subjects, now);
        var colleagues = Colleagues(matters, now);
        var apart = names.SelectMany(name => bearers[name]).ToHashSet();
        foreach (var kind in bearers.OrderBy(n => n.Value.Min()).ToLookup(n => KindOf(n.Value, colleagues, settled, now)).OrderByDescending(kind => kind.Key))
        {
            var wanted = Size - kind.Count(n => names.Contains(n.Key));
            foreach (var people in Shuffled([.. kind.Where(n => !names.Contains(n.Key) && !n.Value.Contains(now.Person)).Select(n => n.Value)], below))
            {
                if (wanted <= 0)
                {
                    break;
                }

                if (matters.TrueForAll(m => LeavesSomebody(m with { KeptApart = [.. apart, .. people] }, now)))
                {
                    apart.UnionWith(people);
                    wanted--;
                }
            }
        }

        return [.. apart.Order()];
    }

    /// <summary>Those who work where somebody works whom a lead names, and could not lead the talk.</summary>
    public static IReadOnlySet<PersonId> Colleagues(IReadOnlyList<Named> subjects, Now now) => Colleagues(Opened(subjects, now), now);

    // Of a name that settled people bear only they say which kind it is: a namesake who is put beside them makes it no other.
    private static (bool Colleague, bool Settled) KindOf(List<PersonId> bearers, HashSet<PersonId> colleagues, IReadOnlySet<PersonId> settled, Now now)
    {
        var stayed = bearers.FindAll(p => settled.Contains(p) && now.University.PostsOf(p, now.Today).Any());
        return ((stayed.Count > 0 ? stayed : bearers).Exists(colleagues.Contains), stayed.Count > 0);
    }

    private static HashSet<PersonId> Colleagues(List<Matter> matters, Now now)
    {
        var units = matters.SelectMany(m => now.University.PostsOf(m.Subject!.Person, now.Today)).Select(p => p.Unit).ToHashSet();
        return now.University.Posts.Where(p => units.Contains(p.Unit) && p.On(now.Today)).Select(p => p.Person)
            .Except(matters.SelectMany(m => Responsibility.LeadTalkers(m, now)).Select(r => r.Person)).ToHashSet();
    }

    private static List<Matter> Opened(IReadOnlyList<Named> subjects, Now now) =>
        [.. subjects.DistinctBy(s => s.Person).Where(s => now.University.Knows(s.Person) && now.University.LastPost(s.Person, now.Today)?.Rank.IsOutsideAuthority() != true)
            .Select(s => RegisterLead.Opened(s, subjects, now))];

    private static IEnumerable<T> Shuffled<T>(List<T> all, Func<int, int> below)
    {
        for (var left = all.Count; left > 0; left--)
        {
            var drawn = below(left);
            yield return all[drawn];
            all[drawn] = all[left - 1];
        }
    }

    private static bool LeavesSomebody(Matter matter, Now now) =>
        !SomebodyLeft.IsMissing(matter, now) && Responsibility.Recorders(matter, now).Count > 0
        && Authority.Approvers(matter.Subject!.Rank, default, matter, now).Count > 0;
}
