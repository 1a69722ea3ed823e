namespace Zhengyan.Rules;

/// <summary>A person named in a lead; <paramref name="AsUnit"/> where it is the unit that is named and the person is its head.</summary>
public sealed record Named(PersonId Person, bool AsUnit);

/// <summary>
/// 登记线索 (§0.1). One matter is opened for each person named. <paramref name="Reporter"/>, <paramref name="Letter"/> and its scans are sealed by whoever records
/// the events and never become part of one. Leaders outside the university's authority get a stub without content, if <paramref name="KeepStubs"/> (§4.2).
/// </summary>
public sealed record RegisterLead(
    Channel? Channel, string Source, Arrival? Arrival, DateOnly? ReceivedOn, IReadOnlyList<Named> Subjects, string Summary,
    IReadOnlyList<int> Circumstances, LeadFlags Flags, string ProposedHandling, bool KeepStubs, Reporter? Reporter, string Letter) : OpeningCommand
{
    // In years: a letter that lay longer than this is a slip of the pen.
    private const int Oldest = 10;

    /// <summary>Those who get no part in what the lead opens, drawn by <see cref="Rules.KeptApart.Draw"/> beforehand, and the reporter among them (§5.8).</summary>
    public IReadOnlyList<PersonId> KeptApart { get; init; } = [];

    /// <summary>领导批示, where there is one already.</summary>
    public string Instruction { get; init; } = "";

    /// <summary>The scanned pieces of the letter.</summary>
    public IReadOnlyList<LetterScan> Scans { get; init; } = [];

    /// <inheritdoc/>
    public override Opening Decide(Now now)
    {
        var refusals = Check(now).ToList();
        return refusals.Count > 0 ? new([], refusals) : new([.. Open(now)], []);
    }

    /// <summary>Who may register a lead: the registrars, the two offices, and the secretaries above them.</summary>
    public static bool MayRegister(PersonId person, University university, DateOnly on) =>
        university.StaffOf(Office.Discipline, on).Concat(university.StaffOf(Office.Organisation, on))
            .Concat(university.With(Duty.Registrar, on)).Concat(university.With(Duty.DisciplineSecretary, on))
            .Concat(university.With(Duty.DeputySecretaryForCadres, on)).Contains(person);

    private IEnumerable<Refusal> Check(Now now)
    {
        foreach (var refusal in Standing.OfDay(now))
        {
            yield return refusal;
        }

        if (!MayRegister(now.Person, now.University, now.Today))
        {
            yield return new("L-01", "§0.1", Text.Of("线索由纪委办公室或组织部登记。"), Text.Of("请把收到的材料转给纪委办公室。"));
        }

        if (Channel is null)
        {
            yield return new("L-02", "§0.1", Text.Of("没有选择线索来源。"), Text.Of("请在四个来源中选一个。"), "channel");
        }

        if (Arrival is null)
        {
            yield return new("L-03", "§0.1", Text.Of("没有选择收到的方式。"), Text.Of("请选择来信、来访、来电、网络或其他。"), "arrival");
        }

        if (ReceivedOn is null || ReceivedOn > now.RecordedOn || ReceivedOn < now.RecordedOn.AddYears(-Oldest))
        {
            yield return new("L-04", "§0.1", Text.Of("收到日期没有填写，或者在今天之后，或者早于十年以前。"), Text.Of("请填写实际收到的日期。"), "receivedOn");
        }

        foreach (var refusal in Fields.Required(Summary, "summary", Text.Of("问题摘要"), "§0.1").Concat(CheckSubjects(now)))
        {
            yield return refusal;
        }

        // Whoever registers a lead is kept apart from none, and would be the only one of whom that is known.
        if (new[] { now.Person, now.EnteredBy ?? now.Person }.Any(p => now.University.Knows(p) && Reporter?.IsNamed(now.University.Person(p).Name) == true))
        {
            yield return new("L-16", "§5.8", Text.Of("反映人与登记人同名，本人反映的线索不能由本人登记。"), Text.Of("请交同事登记。"), "reporterName");
        }

        foreach (var field in FieldsWithTraces(now))
        {
            yield return new("L-08", "§5.8", Text.Of("这里出现了反映人的姓名、单位或联系方式。"),
                Text.Of("请改写：只写问题，不写能认出反映人的内容。"), field);
        }

        if (Circumstances.Any(c => now.Book.Circumstances.All(known => known.Number != c)))
        {
            yield return new("L-09", "§2", Text.Of("没有这种情形。"), Text.Of("请在七种情形中选择。"), "circumstances");
        }
    }

    // Whatever becomes part of the matter, and is read by others.
    private IEnumerable<string> FieldsWithTraces(Now now)
    {
        if (Reporter is not { } reporter)
        {
            return [];
        }

        var units = Subjects.Where(s => now.University.Knows(s.Person)).Select(s => now.University.LastPost(s.Person, now.Today)).OfType<Post>()
            .Select(p => now.University.Unit(p.Unit).Name).ToList();
        return new[] { (Summary, "summary"), (Source, "source"), (ProposedHandling, "proposedHandling"), (Instruction, "instruction") }
            .Where(f => reporter.IsTracedIn(f.Item1, units)).Select(f => f.Item2);
    }

    private IEnumerable<Refusal> CheckSubjects(Now now)
    {
        if (Subjects.Count == 0)
        {
            yield return new("L-05", "§0.1", Text.Of("没有写明被反映人。"), Text.Of("请从名册中选取一人或多人；反映单位的，选单位主要负责人并注明。"), "subjects");
        }

        if (Fields.Known(Subjects.Select(s => s.Person), "subjects", now).FirstOrDefault() is { } unknown)
        {
            yield return unknown;
            yield break;
        }

        if (Subjects.Any(s => s.Person == now.Person || now.University.AreKin(s.Person, now.Person)))
        {
            yield return new("L-06", "§4.2", Text.Of("反映的是你本人或你的近亲属，你须回避。"), Text.Of("请交同事登记。"), "subjects");
        }

        if (Subjects.Any(s => s.AsUnit && now.University.MainPost(s.Person, now.Today)?.IsHead != true))
        {
            yield return new("L-15", "§4.4", Text.Of("反映单位的，只能写单位的主要负责人。"), Text.Of("请选取该单位的主要负责人，或者只登记本人。"), "subjects");
        }

        // Nobody of either office would be left to find out.
        if (Subjects.Select(s => Recusal.Bypassed(s.Person, now)).OfType<Office>().Distinct().Count() > 1)
        {
            yield return new("L-22", "§4.2", Text.Of("同一条线索写了两个部门的负责人：两个部门的人员都须回避，没有人可以核实。"), Text.Of("请分开登记成两条，摘要里各写各的问题。"), "subjects");
        }

        if (!KeepStubs && Subjects.Any(s => RankOf(s, now).IsOutsideAuthority()))
        {
            yield return new("L-07", "§4.2", Text.Of("被反映人的职级高于正处级，不由学校办理。"),
                Text.Of("请选「只留移送存根」：只记日期和编号，不留内容，材料移送上级。"), "keepStubs");
        }
    }

    private IEnumerable<(MatterId, Event)> Open(Now now)
    {
        var number = Numbers.Lead(now);
        foreach (var named in Subjects.DistinctBy(s => s.Person))
        {
            if (RankOf(named, now).IsOutsideAuthority())
            {
                yield return (MatterId.New(), new TransferStubKept(number, OfficeFor(Subjects, now), ReceivedOn!.Value, now.Book.Edition));
                continue;
            }

            var lead = new Lead(Channel!.Value, Source, Arrival!.Value, ReceivedOn!.Value, now.Today, now.Person, Summary,
                Circumstances, Flags, ProposedHandling) { Instruction = Instruction };
            yield return (MatterId.New(), new LeadRegistered(number, OfficeFor(Subjects, now), Snapshots.Of(named.Person, named.AsUnit, now), lead, now.Book.Edition, KeptApart)
            {
                AlsoNamed = OthersThan(named, Subjects),
            });
        }
    }

    /// <summary>The matter that would be opened about somebody, as far as it says who could have a part in it.</summary>
    internal static Matter Opened(Named named, IReadOnlyList<Named> subjects, Now now) => Matter.Nothing(default) with
    {
        Stage = Stage.Lead, Office = OfficeFor(subjects, now), Subject = Snapshots.Of(named.Person, named.AsUnit, now), AlsoNamed = OthersThan(named, subjects), Edition = now.Book.Edition,
    };

    private static IReadOnlyList<PersonId> OthersThan(Named named, IReadOnlyList<Named> subjects) => [.. subjects.Select(s => s.Person).Distinct().Where(p => p != named.Person).Order()];

    private static Rank RankOf(Named named, Now now) =>
        now.University.LastPost(named.Person, now.Today)?.Rank ?? Rank.None;

    // One office for all whom a lead names: what is said of the one is said of the other.
    private static Office OfficeFor(IReadOnlyList<Named> subjects, Now now)
    {
        var own = now.University.StaffOf(Office.Organisation, now.Today).Contains(now.Person)
            || now.University.With(Duty.DeputySecretaryForCadres, now.Today).Contains(now.Person)
            ? Office.Organisation : Office.Discipline;
        return subjects.Any(s => Recusal.Bypassed(s.Person, now) == own)
            ? own == Office.Discipline ? Office.Organisation : Office.Discipline
            : own;
    }
}

/// <summary>A lead was registered and a matter opened about one of those it names.</summary>
public sealed record LeadRegistered(
    string Number, Office Office, SubjectThatDay Subject, Lead Lead, string Edition, IReadOnlyList<PersonId> KeptApart) : Event
{
    /// <summary>Whom else the lead names; nobody in entries of versions that did not keep it.</summary>
    public IReadOnlyList<PersonId> AlsoNamed { get; init => field = value ?? []; } = [];

    /// <inheritdoc/>
    protected override Text Said => Text.Of("登记线索");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Lead, LeadNumber = Number, Office = Office, Subject = Subject, Lead = Lead, Edition = Edition, OpenedOn = occurrence.On,
        KeptApart = KeptApart, AlsoNamed = AlsoNamed,
    };
}

/// <summary>A lead about somebody outside the university's authority: a stub without content (§4.2).</summary>
public sealed record TransferStubKept(string Number, Office Office, DateOnly ReceivedOn, string Edition) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("留移送存根，材料移送上级");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Transferred, LeadNumber = Number, Office = Office, Edition = Edition, OpenedOn = ReceivedOn,
    };
}
