using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>§5.3: who handles a complaint of retaliation, and what can be done with it in each of its states.</summary>
public sealed class ComplaintTests
{
    private static readonly Guid Id = new("11111111-0000-4000-8000-000000000000");
    private static readonly PersonId Secretary = Who.DisciplineSecretary, Above = Who.PartySecretary;

    private static ComplaintRegister Filed => After(ComplaintRegister.Empty, new FileComplaint(Id, "h", "有人打听是谁写的", false), default);

    private static ComplaintRegister Received => After(Filed, new ReceiveComplaint(Id, ComplaintNature.Retaliation), Secretary);

    private static ComplaintRegister Noted => After(Received, new NoteComplaint(Id, "找馆长谈了"), Secretary);

    private static ComplaintRegister Answered => After(Received, new AnswerComplaint(Id, "已制止"), Secretary);

    private static ComplaintRegister Ready => After(Noted, new AnswerComplaint(Id, "已制止"), Secretary);

    private static ComplaintRegister Ended => After(Ready, End(Ready), Secretary);

    private static ComplaintRegister Again => After(Ended, new AddToComplaint(Id, "又来了"), default);

    private static ComplaintRegister ReceivedAgain => After(Again, new ReceiveComplaint(Id, ComplaintNature.Retaliation), Secretary);

    /// <summary>Every order in every state: why not, or nothing against it.</summary>
    [Fact]
    public void Clause_5_3_the_table_of_states_everything_from_every_state()
    {
        (ComplaintRegister From, ComplaintState State, string Receive, string Note, string Answer, string End)[] table =
        [
            (Filed, ComplaintState.Filed, "", "C-04", "C-04", "C-04 C-07 C-08"),
            (Received, ComplaintState.Received, "C-06", "", "", "C-07 C-08"),
            (Noted, ComplaintState.Received, "C-06", "", "", "C-08"),
            (Answered, ComplaintState.Received, "C-06", "", "", "C-07"),
            (Ready, ComplaintState.Received, "C-06", "", "", ""),
            (Ended, ComplaintState.Ended, "C-03", "C-03", "C-03", "C-03"),
            (Again, ComplaintState.Filed, "", "C-04", "C-04", "C-04 C-07 C-08"),
            (ReceivedAgain, ComplaintState.Received, "C-06", "", "", "C-07 C-08"),
        ];
        foreach (var (from, state, receive, note, answer, end) in table)
        {
            Assert.Equal(state, from.Of(Id)!.State);
            Refuses(from, new ReceiveComplaint(Id, ComplaintNature.Retaliation), Secretary, receive);
            Refuses(from, new NoteComplaint(Id, "做了"), Secretary, note);
            Refuses(from, new AnswerComplaint(Id, "答复"), Secretary, answer);
            Refuses(from, End(from), Secretary, end);
            // Its writer can add to it always, and it is never filed anew by that.
            Assert.Equal(state == ComplaintState.Ended ? ComplaintState.Filed : state, After(from, new AddToComplaint(Id, "补充"), default).Of(Id)!.State);
            Assert.Single(After(from, new AddToComplaint(Id, "补充"), default).Complaints);
        }

        Assert.Equal(Enum.GetValues<ComplaintState>(), table.Select(row => row.State).Distinct().Order());
        Assert.All(Enum.GetValues<ComplaintState>(), state => Assert.NotEmpty(state.Word().ToString()));
        Assert.All(Enum.GetValues<ComplaintNature>(), nature => Assert.NotEmpty(nature.Word().ToString()));
        Assert.All(Enum.GetValues<ComplaintOutcome>(), outcome => Assert.NotEmpty(outcome.Word().ToString()));
        Assert.All(Enum.GetValues<ComplaintConsequence>(), consequence => Assert.NotEmpty(consequence.Word().ToString()));
    }

    [Fact]
    public void Clause_5_3_everything_that_is_missing_is_said_at_once()
    {
        Refuses(ComplaintRegister.Empty, new FileComplaint(Id, "h", " ", false), default, "X-01");
        Refuses(ComplaintRegister.Empty, new FileComplaint(Id, "h", new string('长', ComplaintWords.Most + 1), false), default, "C-01");
        Refuses(Filed, new AddToComplaint(Id, ""), default, "X-01");
        Refuses(Filed, new ReceiveComplaint(Id, null), Secretary, "C-05");
        Refuses(Received, new NoteComplaint(Id, ""), Secretary, "X-01");
        Refuses(Filed, new AnswerComplaint(Id, ""), Secretary, "C-04 X-01");
        Refuses(Ready, new EndComplaint(Id, null, null, "说明", Ready.Version), Secretary, "C-10");
        Refuses(Received, new EndComplaint(Id, null, null, "", Received.Version), Secretary, "C-07 C-08 C-10 X-01");
    }

    [Theory]
    [InlineData(ComplaintNature.Retaliation, ComplaintOutcome.Founded, ComplaintConsequence.Criticism, "")]
    [InlineData(ComplaintNature.Leak, ComplaintOutcome.Founded, ComplaintConsequence.Discipline, "")]
    [InlineData(ComplaintNature.Retaliation, ComplaintOutcome.Founded, null, "C-12")]
    [InlineData(ComplaintNature.Retaliation, ComplaintOutcome.NotFounded, null, "")]
    [InlineData(ComplaintNature.Retaliation, ComplaintOutcome.NotFounded, ComplaintConsequence.Criticism, "C-12")]
    [InlineData(ComplaintNature.Leak, ComplaintOutcome.CannotBeTold, null, "")]
    [InlineData(ComplaintNature.Neither, ComplaintOutcome.SomethingElse, null, "")]
    [InlineData(ComplaintNature.Neither, ComplaintOutcome.Founded, ComplaintConsequence.Criticism, "C-11")]
    [InlineData(ComplaintNature.Retaliation, ComplaintOutcome.SomethingElse, ComplaintConsequence.Criticism, "C-11 C-12")]
    public void Clause_5_3_where_it_is_so_the_offender_is_criticised_or_worse(ComplaintNature nature, ComplaintOutcome outcome, ComplaintConsequence? consequence, string refused)
    {
        var ready = nature == ComplaintNature.Retaliation ? Ready : After(Ready, new ReceiveComplaint(Id, nature), Secretary);
        Refuses(ready, new EndComplaint(Id, outcome, consequence, "说明", ready.Version), Secretary, refused);
    }

    [Fact]
    public void Clause_5_3_it_does_not_end_before_what_its_writer_added_was_read()
    {
        var added = After(Ready, new AddToComplaint(Id, "还有一件"), default);
        Assert.True(added.Of(Id)!.HasNews);
        Refuses(added, End(Ready), Secretary, "C-09");
        Refuses(added, End(added), Secretary, "");
        Assert.False(After(added, new NoteComplaint(Id, "又找了"), Secretary).Of(Id)!.HasNews);
    }

    [Fact]
    public void Clause_5_3_it_is_the_discipline_secretarys_alone()
    {
        foreach (var person in Who.Everybody)
        {
            Assert.Equal(person == Secretary, ComplaintRights.MayHandle(person, Filed.Of(Id)!, Now(person)));
            if (person != Secretary)
            {
                HandlingOrder[] orders = [new ReceiveComplaint(Id, ComplaintNature.Leak), new NoteComplaint(Id, "做了"), new AnswerComplaint(Id, "答复"), End(Filed)];
                Assert.All(orders, order => Refuses(Filed, order, person, "C-02"));
            }
        }

        Refuses(Filed, new NoteComplaint(Guid.NewGuid(), "做了"), Secretary, "C-02");
    }

    [Fact]
    public void Clause_5_3_one_about_the_secretary_goes_above_and_stays_there()
    {
        var about = After(ComplaintRegister.Empty, new FileComplaint(Id, "h", "是纪委书记本人", true), default).Of(Id)!;
        Assert.Equal([Secretary], about.Concerned);
        Assert.Equal([Above], Handling(about));
        // A relative of theirs does not get it, nor they themself in another post, nor whoever comes after them as secretary.
        Assert.Equal([Who.President], Handling(about, SmallUniversity.WithKin((Secretary, Above))));
        var promoted = SmallUniversity.With(SmallUniversity.PostsWhere(Secretary, p => [p with { Until = SmallUniversity.FirstDay.AddDays(-1) }]).Select(p => p.Person == Above ? p with { Person = Secretary } : p)
            .Append(SmallUniversity.Post(Who.VicePresident, SmallUniversity.Leadership, "纪委书记", Rank.DeputyBureauHead, Duty.DisciplineSecretary)));
        Assert.Equal([Who.President], Handling(about, promoted));
        Assert.Equal([Who.VicePresident], Handling(Filed.Of(Id)!, promoted));
    }

    [Fact]
    public void Clause_5_3_where_nobody_has_the_duty_it_goes_up_and_where_nobody_is_left_it_waits()
    {
        University Without(params Duty[] duties) => SmallUniversity.With(SmallUniversity.Posts.Where(p => !duties.Contains(p.Duty)));
        Assert.Equal([Above], Handling(Filed.Of(Id)!, Without(Duty.DisciplineSecretary)));
        Assert.Equal([Who.President], Handling(Filed.Of(Id)!, Without(Duty.DisciplineSecretary, Duty.PartySecretary)));
        Assert.Empty(Handling(Filed.Of(Id)!, Without(Duty.DisciplineSecretary, Duty.PartySecretary, Duty.President)));
        Assert.Empty(ComplaintRights.WouldRead(true, SmallUniversity.Now(default, university: Without(Duty.PartySecretary, Duty.President))));
        Assert.Equal(Secretary, Assert.Single(ComplaintRights.WouldRead(false, Now(default))).Person);
    }

    /// <summary>A substitute was named to whoever wrote in their time, and to nobody who wrote before.</summary>
    [Fact]
    public void Clause_5_3_a_substitute_handles_what_was_filed_in_their_time_and_nothing_that_was_written_for_another()
    {
        var day = SmallUniversity.FirstDay;
        var substituted = new NameSubstitute(Secretary, Who.Dean, day, day.AddDays(9)).Apply(SmallUniversity.AsARule, day);
        var before = Filed.Of(Id)! with { FiledOn = day.AddDays(-1) };
        Assert.Equal([Who.Dean], Handling(Filed.Of(Id)!, substituted));
        Assert.Equal([Above], Handling(before, substituted));
        Assert.Equal([Secretary], Handling(before, substituted, day.AddDays(10)));
        Assert.Equal([Secretary], Handling(Filed.Of(Id)!, substituted, day.AddDays(10)));

        // One about the secretary is about whoever stands in as well: its writer does not say which of them.
        var about = new FileComplaint(Id, "h", "是纪委书记本人", true).Decide(ComplaintRegister.Empty, SmallUniversity.Now(default, university: substituted)).Events
            .Aggregate(ComplaintRegister.Empty, (r, happened) => r.After(happened, null, Now(default).At)).Of(Id)!;
        Assert.Equal(new[] { Secretary, Who.Dean }.Order(), about.Concerned.Order());
        Assert.Equal([Above], Handling(about, substituted));
        // Standing in for whoever stands above does not bring it back to them.
        Assert.Equal([Who.President], Handling(about, new NameSubstitute(Above, Secretary, day, day.AddDays(9)).Apply(SmallUniversity.AsARule, day)));
    }

    [Fact]
    public void Clause_5_3_what_has_ended_stays_and_comes_back_with_all_that_was_said()
    {
        var again = After(ReceivedAgain, new FileComplaint(Guid.NewGuid(), "other", "另一件", false), default);
        Assert.Equal([1, 2], again.Complaints.Select(c => c.Number));
        var lines = again.Of(Id)!.Lines;
        Assert.Equal(
            [ComplaintStep.Filed, ComplaintStep.Received, ComplaintStep.Noted, ComplaintStep.Answered, ComplaintStep.Ended, ComplaintStep.Added, ComplaintStep.Received],
            lines.Select(l => l.Step));
        Assert.All(lines, line => Assert.Equal(line.Step is ComplaintStep.Filed or ComplaintStep.Added, line.By is null));
        Assert.Null(again.Of(Id)!.End);
        Assert.Equal(ComplaintOutcome.Founded, Ended.Of(Id)!.End!.Outcome);
        Assert.Equal(Id, again.WithCode("h")!.Id);
        Assert.Null(again.WithCode("none"));
    }

    private static EndComplaint End(ComplaintRegister from) => new(Id, ComplaintOutcome.Founded, ComplaintConsequence.Criticism, "对其批评教育", from.Version);

    private static IEnumerable<PersonId> Handling(Complaint complaint, University? university = null, DateOnly? on = null) =>
        ComplaintRights.Handling(complaint, SmallUniversity.Now(default, on, university)).Select(p => p.Person);

    private static ComplaintRegister After(ComplaintRegister register, ComplaintOrder order, PersonId by)
    {
        var decision = order.Decide(register, Now(by));
        Assert.True(decision.Refusals.Count == 0, string.Join(' ', decision.Refusals));
        return decision.Events.Aggregate(register, (r, happened) => r.After(happened, by == default ? null : by, Now(by).At));
    }

    private static void Refuses(ComplaintRegister register, ComplaintOrder order, PersonId by, string numbers)
    {
        var decision = order.Decide(register, Now(by));
        Assert.Equal(numbers, string.Join(' ', decision.Refusals.Select(r => r.Number)));
        Assert.Equal(numbers.Length == 0, decision.Events.Count > 0);
    }

    private static Now Now(PersonId person) => SmallUniversity.Now(person);
}
