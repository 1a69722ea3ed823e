using Zhengyan.Rules;

namespace Zhengyan.Bench;

/// <summary>The steps from the arrangement of a talk to the situation form.</summary>
internal sealed class TalkCourse(Random random, Finding finding, bool isUnit)
{
    private readonly int wait = random.Next(2, 9);
    private readonly FourParts said = Phrases.Parts(random);

    public IEnumerable<Beat> Beats() =>
    [
        new(Stage.Arrangement, Gap(1, 5), Part.Officer, Arrange),
        new(Stage.Arrangement, 1, Part.Officer, (m, _) => new Brief(m.Proposal!.Problem, said.Reason, said.Problems)),
        new(Stage.Arrangement, 1, Part.LeadTalker, (_, _) => new ConfirmBriefing()),
        new(Stage.Arrangement, 1, Part.Officer, (_, _) => new GiveNotice(Phrases.Notice)),
        new(Stage.Talk, 1, Part.Subject, (_, _) => new AcknowledgeNotice()),
        new(Stage.Talk, wait, Part.LeadTalker, (m, n) =>
            new HoldTalk(n.Today.ToDateTime(new(8, 0)), n.Today.ToDateTime(new(8, 50)), m.Arrangement!.Place, said, Phrases.Conduct)),
        new(Stage.Papers, 0, Part.LeadTalker, (_, _) => new SendRecord()),
        new(Stage.Papers, Gap(0, 3), Part.Subject, (m, _) => random.Next(6) > 0
            ? new AgreeToRecord(RecordCode.Of(m), HandSignature.OnPaper)
            : new ObjectToRecord([new(said.Sentences()[0], Phrases.Objection)], RecordCode.Of(m), HandSignature.OnPaper)),
        .. Papers(),
        new(Stage.Papers, Gap(0, 2), Part.LeadTalker, (_, _) =>
            new HandInForm(said.Explanation, said.Problems, Phrases.Demands, said.Attitude, Phrases.Conduct, "")),
        new(Stage.Papers, 1, Part.Archivist, (_, _) => new ReceiveForm()),
    ];

    private IEnumerable<Beat> Papers() => finding != Finding.SlightViolation ? []
        : Enumerable.Range(0, isUnit ? 2 : 1).SelectMany(_ => new Beat[]
        {
            new(Stage.Papers, Gap(1, 4), Part.Subject, (m, n) => new HandInPaper(Owed.ToHandIn(m).First(), Phrases.Paper(random), Measures(n))),
            new(Stage.Papers, Gap(0, 2), Part.LeadTalker, (m, _) => new AcceptPaper(Owed.ToRead(m).First(), Phrases.Accepted)),
        });

    private List<MeasureLine> Measures(Now now) =>
    [
        new(Phrases.Measure(random), now.University.Person(now.Person).Name, now.Today.AddDays(Gap(30, 60))),
        new(Phrases.Measure(random), now.University.Person(now.Person).Name, now.Today.AddDays(Gap(60, 120))),
    ];

    private Arrange Arrange(Matter matter, Now now)
    {
        var leads = Any(Responsibility.LeadTalkers(matter, now));
        var sent = finding == Finding.SlightViolation ? Responsibility.Recorders(matter, now).Where(r => r.Person != leads).ToList() : [];
        return new(
            leads, [], sent.Count > 0 ? Any(sent) : null, now.Today.AddDays(4 + wait).ToDateTime(new(8, 0)), Phrases.Place,
            finding == Finding.SlightViolation && sent.Count == 0 ? Phrases.Exception : "");
    }

    private PersonId Any(IReadOnlyList<Reasoned> people) => people[random.Next(people.Count)].Person;

    private int Gap(int least, int most) => random.Next(least, most + 1);
}

/// <summary>The steps from the measures to the archive; sometimes by way of the party committee.</summary>
internal sealed class FollowUpCourse(Random random, Finding finding, bool isUnit, bool committee)
{
    public IEnumerable<Beat> Beats() =>
    [
        // Each paper names two measures, and a unit hands in two papers.
        .. Enumerable.Range(0, finding != Finding.SlightViolation ? 0 : isUnit ? 4 : 2).Select(_ =>
            new Beat(Stage.FollowUp, random.Next(10, 20), Part.Subject, (m, n) => new ReportMeasure(m.Measures.First(x => x.DoneOn is null).Number, n.Today, Phrases.Evidence))),
        .. committee || random.Next(25) == 0 ? Committee() : [],
        new(Stage.FollowUp, random.Next(60, 120), Part.Officer, (_, _) => new RecordCheck(Phrases.How, Improvement.Improved, Phrases.Improved)),
        new(Stage.Archive, random.Next(1, 15), Part.Archivist, (_, _) => new ArchiveMatter(Phrases.Shelf)),
    ];

    private static IEnumerable<Beat> Committee() =>
    [
        new(Stage.FollowUp, 60, Part.Officer, (_, _) => new RecordCheck(Phrases.How, Improvement.Little, Phrases.NotImproved)),
        new(Stage.Committee, 10, Part.PartySecretary, (_, _) => new RecordCommitteeOpinion(Phrases.Meeting, Phrases.Opinion, CommitteeDecision.CriticiseAndUrge)),
        new(Stage.Committee, 10, Part.Officer, (_, _) => new RecordConsequence(Phrases.Done)),
    ];
}
