namespace Zhengyan.Rules;

/// <summary>Who has which part in a matter, computed from its state and the university on the day.</summary>
public static class Parts
{
    /// <summary>The parts a person has; the excluded have none, except the subject's own.</summary>
    public static IReadOnlySet<Part> Of(PersonId person, Matter matter, Now now) =>
        All(matter, now).Where(p => p.Person == person).Select(p => p.Part).ToHashSet();

    /// <summary>Every part in the matter with its holders, the excluded left out.</summary>
    public static IEnumerable<(Part Part, PersonId Person)> All(Matter matter, Now now) =>
        Held(matter, now).Where(h => h.Part == Part.Subject || !Recusal.Excludes(h.Person, matter, now)).Distinct();

    /// <summary>Who may enter what was done on paper (§4, and people.md: under the same rules).</summary>
    public static bool MayEnterPaper(PersonId person, Matter matter, Now now) =>
        Registrars(matter, now).Contains(person) && !Recusal.Excludes(person, matter, now);

    /// <summary>The registrars who may enter paper for this matter and keep its file; where all are excluded, whoever decides for it.</summary>
    public static IReadOnlyList<PersonId> Registrars(Matter matter, Now now)
    {
        var registrars = now.University.With(Duty.Registrar, now.RecordedOn).Where(p => !Recusal.Excludes(p, matter, now)).ToList();
        return registrars.Count > 0 ? registrars : Authority.Heads(matter, now);
    }

    private static IEnumerable<(Part Part, PersonId Person)> Held(Matter matter, Now now)
    {
        if (matter.Lead is { } lead)
        {
            yield return (Part.Registrar, lead.RegisteredBy);
        }
        else if (matter.When(nameof(TransferStubKept)) is { } kept)
        {
            yield return (Part.Registrar, kept.By);
        }

        foreach (var head in Authority.Heads(matter, now))
        {
            yield return (Part.Head, head);
        }

        if (matter.Officers.Count > 0)
        {
            yield return (Part.Officer, matter.Officers[0]);
        }

        foreach (var officer in matter.Officers)
        {
            yield return (Part.Verifier, officer);
        }

        if (matter.Approval is { } approval && (matter.Stage == Stage.Approval ? Authority.DecidesFor(approval.Approver, matter, now) : approval.Approver) is { } approver)
        {
            yield return (Part.Approver, approver);
        }

        foreach (var talker in matter.Arrangement?.Talkers() ?? [])
        {
            yield return talker;
        }

        if (matter.Stage == Stage.Committee || matter.Committee.Count > 0)
        {
            foreach (var secretary in Authority.ForCommittee(matter, now))
            {
                yield return (Part.PartySecretary, secretary);
            }
        }

        // A transfer stub has no content, and so no file (§4.2).
        if (matter.Stage is Stage.Papers or Stage.FollowUp or Stage.Archive || (matter.Stage.MayHaveFile() && (matter.Subject ?? (object?)matter.OldFile) is not null))
        {
            foreach (var registrar in Registrars(matter, now))
            {
                yield return (Part.Archivist, registrar);
            }
        }

        if (matter.Destruction is not null)
        {
            foreach (var appraiser in Authority.ForDestruction(matter, now))
            {
                yield return (Part.Appraiser, appraiser);
            }
        }

        if (matter.Subject is { } subject)
        {
            yield return (Part.Subject, subject.Person);
        }
    }
}
