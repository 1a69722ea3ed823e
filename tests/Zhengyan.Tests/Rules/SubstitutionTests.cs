using CsCheck;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>代理: a substitute does what somebody may do, for a time, and nothing that either of them may not.</summary>
public sealed class SubstitutionTests
{
    private static readonly DateOnly Day = SmallUniversity.FirstDay;

    [Fact]
    public void Clause_4_2_a_substitute_decides_while_the_approver_is_away_and_not_after()
    {
        var lying = Given.Matter.About(Who.Dean).At(Stage.Approval);
        var away = lying.In(With(new NameSubstitute(lying.Matter.Approval!.Approver, Who.VicePresident, Day, Day.AddDays(9))));
        Assert.Contains(Part.Approver, Parts.Of(Who.VicePresident, away.Matter, away.Now(Who.VicePresident)));
        Assert.DoesNotContain(Part.Approver, Parts.Of(lying.Matter.Approval.Approver, away.Matter, away.Now(Who.VicePresident)));
        var decided = away.Then(new Approve("同意"), Who.VicePresident).Matter;
        Assert.Equal((Stage.Arrangement, Who.VicePresident), (decided.Stage, decided.Approval!.Approver));
        var back = away.On(Day.AddDays(10));
        Assert.Contains(new Approve("同意").Decide(back.Matter, back.Now(Who.VicePresident)).Refusals, r => r.Number == "W-02");
    }

    [Fact]
    public void Clause_4_2_nobody_decides_on_their_own_proposal_through_a_substitute_nor_as_one()
    {
        var matter = Given.Matter.At(Stage.Approval).Matter;
        var proposer = matter.Proposal!.ProposedBy;
        var head = matter.Approval!.Approver;
        var asSubstitute = SmallUniversity.Now(head, university: With(new NameSubstitute(head, proposer, Day, Day.AddDays(5))));
        Assert.DoesNotContain(Authority.Approvers(matter.Subject!.Rank, proposer, matter, asSubstitute), r => r.Person == proposer);
        var byHead = matter with { Proposal = matter.Proposal with { ProposedBy = head } };
        var through = SmallUniversity.Now(head, university: With(new NameSubstitute(head, Who.Teacher, Day, Day.AddDays(5))));
        Assert.DoesNotContain(Authority.Approvers(matter.Subject.Rank, head, byHead, through), r => r.Person == Who.Teacher);
    }

    [Fact]
    public void Clause_4_2_a_substitute_does_not_stand_in_for_whoever_may_not_act_themself()
    {
        var matter = Given.Matter.About(Who.Dean).Opened().Matter with { Recused = [Who.DisciplineSecretary] };
        var now = SmallUniversity.Now(Who.Registrar, university: With(new NameSubstitute(Who.DisciplineSecretary, Who.VicePresident, Day, Day.AddDays(5))));
        Assert.Equal([Who.CadreSecretary], Authority.Approvers(Rank.DivisionHead, default, matter, now).Select(r => r.Person));
    }

    [Fact]
    public void Clause_1_3_a_substitute_does_not_talk_in_place_of_whoever_may_not()
    {
        var university = With(new NameSubstitute(Who.PartySecretary, Who.Teacher, Day, Day.AddDays(5)));
        var now = SmallUniversity.Now(Who.Registrar, university: university);
        var matter = Given.Matter.About(Who.Dean).Found(Finding.SlightViolation).At(Stage.Approval).Matter;
        var withoutOthers = matter with { Recused = [.. Responsibility.LeadTalkers(matter, now).Select(r => r.Person)] };
        Assert.Equal([Who.Teacher], Responsibility.LeadTalkers(withoutOthers, now).Select(r => r.Person));
        Assert.Equal([Who.President], Responsibility.LeadTalkers(withoutOthers with { Recused = [.. withoutOthers.Recused, Who.PartySecretary] }, now).Select(r => r.Person));
    }

    [Fact]
    public void Clause_4_2_a_head_who_is_the_subject_does_not_get_back_in_by_being_away()
    {
        var university = With(new NameSubstitute(Who.DisciplineHead, Who.DisciplineOfficer, Day, Day.AddDays(5)));
        var matter = Given.Matter.About(Who.DisciplineHead).Opened().Matter;
        var now = SmallUniversity.Now(Who.Registrar, university: university);
        Assert.All(university.StaffOf(Office.Discipline, Day), person => Assert.True(Recusal.Excludes(person, matter, now)));
    }

    [Theory]
    [InlineData("D-10")]
    [InlineData("D-11")]
    [InlineData("D-12")]
    [InlineData("D-13")]
    [InlineData("D-14")]
    public void Clause_4_2_a_substitution_that_would_not_do_is_refused(string number)
    {
        var before = With(new NameSubstitute(Who.DisciplineSecretary, Who.VicePresident, Day, Day.AddDays(5)));
        var order = number switch
        {
            "D-10" => new NameSubstitute(Who.CadreSecretary, Who.VicePresident, Day.AddDays(3), Day),
            "D-11" => new NameSubstitute(Who.Teacher, Who.DeputyDean, Day, Day),
            "D-12" => new NameSubstitute(Who.CadreSecretary, Who.CadreSecretary, Day, Day),
            "D-13" => new NameSubstitute(Who.DisciplineSecretary, Who.President, Day.AddDays(5), Day.AddDays(6)),
            _ => new NameSubstitute(Who.CadreSecretary, Who.DisciplineSecretary, Day, Day),
        };
        Assert.Equal([number], order.Check(before, Day).Select(r => r.Number));
    }

    [Fact]
    public void Clause_4_2_whoever_is_back_decides_again_from_that_day()
    {
        var away = With(new NameSubstitute(Who.DisciplineSecretary, Who.VicePresident, Day, Day.AddDays(5)));
        Assert.Equal([Who.VicePresident], away.With(Duty.DisciplineSecretary, Day));
        var back = new EndSubstitute(Who.DisciplineSecretary).Apply(away, Day.AddDays(2));
        Assert.Equal([Who.VicePresident], back.With(Duty.DisciplineSecretary, Day.AddDays(1)));
        Assert.Equal([Who.DisciplineSecretary], back.With(Duty.DisciplineSecretary, Day.AddDays(2)));
        Assert.Equal("D-15", Assert.Single(new EndSubstitute(Who.DisciplineSecretary).Check(back, Day.AddDays(2))).Number);
    }

    [Fact]
    public void Clause_4_2_no_order_of_substituting_recusing_proposing_and_approving_gives_anybody_two_parts_that_exclude_each_other()
    {
        var approved = 0;
        Gen.Select(
        Gen.Int[0, 5], Gen.Select(Gen.Int[0, 5], Gen.Int[1, 21], Gen.Int[1, 21]).Array[4, 24]).Sample((subject, steps) =>
    {
        var university = SmallUniversity.AsARule;
        var about = new[] { Who.Dean, Who.DeputyDean, Who.DisciplineHead, Who.OrganisationHead, Who.CollegeOfficeHead, Who.DepartmentHead }[subject];
        var matter = Given.Matter.About(about).RegisteredBy(about == Who.DisciplineHead ? Who.OrganisationOfficer : Who.Registrar).Opened().Matter;
        foreach (var (what, one, other) in steps)
        {
            (university, matter) = Step(university, matter, what, new(one), new(other));
            Excluding(university, matter);
        }

        if (matter.Approval is { Outcome: not null })
        {
            Interlocked.Increment(ref approved);
        }
    }, iter: 3000);
        Assert.True(approved > 50, $"only {approved} of all sequences came to an approval");
    }

    private static (University, Matter) Step(University university, Matter matter, int what, PersonId one, PersonId other)
    {
        var now = SmallUniversity.Now(one, university: university);
        switch (what)
        {
            case 0 when new NameSubstitute(one, other, Day, Day.AddDays(9)) is var order && !order.Check(university, Day).Any():
                return (order.Apply(university, Day), matter);
            case 1 when one != other:
                return (new DeclareKinship(one, other).Apply(university, Day), matter);
            case 2:
                return (university, After(new Recuse("须回避"), matter, now));
            default:
                // The next usual step, by whoever has it to do, and by somebody who may not.
                return (university, StepTable.Of(matter.Stage).Where(s => s.IsOpen(matter)).SelectMany(s => Commands(s.Action, matter, university, one, other))
                    .Aggregate(matter, (at, tried) => at.Stage == matter.Stage ? After(tried.Command, at, SmallUniversity.Now(tried.By, university: university)) : at));
        }
    }

    private static IEnumerable<(Command Command, PersonId By)> Commands(string action, Matter matter, University university, PersonId one, PersonId other)
    {
        var acting = Parts.All(matter, SmallUniversity.Now(one, university: university)).Select(h => h.Person).Append(one).Append(other).Distinct().ToList();
        return action switch
        {
            nameof(DecideHandling) => acting.Select(by => ((Command)new DecideHandling([one, other], "核实"), by)),
            nameof(ReportVerification) => acting.Select(by => ((Command)Orders.Report(Finding.SlightViolation), by)),
            nameof(SignVerification) => acting.Select(by => ((Command)new SignVerification(), by)),
            nameof(Propose) => acting.SelectMany(by => acting.Append(other), (by, approver) => ((Command)Orders.Propose(approver), by)),
            nameof(Approve) => acting.Select(by => ((Command)new Approve("同意"), by)),
            nameof(Arrange) => acting.Select(by => ((Command)Orders.Arrange(one, other, Day.AddDays(3)), by)),
            _ => [],
        };
    }

    private static Matter After(Command command, Matter matter, Now now) =>
        command.Decide(matter, now) is { IsAccepted: true } decision ? decision.Events.Aggregate(matter, (m, e) => m.After(e, now.Occurrence())) : matter;

    private static void Excluding(University university, Matter matter)
    {
        var now = SmallUniversity.Now(Who.Retired, university: university);
        var subject = matter.Subject!.Person;
        foreach (var held in Parts.All(matter, now).GroupBy(h => h.Person, h => h.Part))
        {
            Assert.True(held.Key != subject || held.All(p => p == Part.Subject), "the subject has another part");
            Assert.True(held.Key == subject || !matter.Recused.Contains(held.Key), "somebody recused has a part");
            Assert.True(held.Key == subject || !university.AreKin(held.Key, subject), "a relative has a part");
            Assert.True(matter.Stage != Stage.Approval || !held.Contains(Part.Approver) || held.Key != matter.Proposal!.ProposedBy, "the proposer is to approve");
        }

        var approved = matter.Approval is { Outcome: not null };
        Assert.True(!approved || matter.Approval!.Approver != matter.Proposal!.ProposedBy, "somebody approved their own proposal");
        Assert.True(matter.Stage.IsEnd() || Authority.Heads(matter, now).Count > 0 || university.Kinships.Count > 2 || matter.Recused.Count > 0, "nobody is left to decide");
    }

    private static University With(NameSubstitute order)
    {
        Assert.Empty(order.Check(SmallUniversity.AsARule, Day));
        return order.Apply(SmallUniversity.AsARule, Day);
    }
}
