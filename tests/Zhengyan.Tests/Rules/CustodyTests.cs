using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>The 保密信封 as rules: who names, keeps, asks, agrees, looks and is told, in each state (§5.8).</summary>
public sealed class CustodyTests
{
    private static readonly PersonId First = Who.CollegeSecretary, Second = Who.DepartmentHead, Third = Who.DepartmentClerk;
    private static readonly Matter Matter = Given.Matter.At(Stage.Verification).Matter;
    private static readonly PersonId Officer = Matter.Officers[0];
    private static readonly Guid Envelope = Guid.NewGuid();
    private static readonly HashSet<Part> OfOfficer = [Part.Officer];

    [Fact]
    public void Clause_5_8_the_discipline_secretary_names_custodians_and_nobody_else()
    {
        Refuses(Custody.None, new NameCustodian(First), Who.PartySecretary, "E-07");
        Refuses(Custody.None, new NameCustodian(null), Who.DisciplineSecretary, "E-02");
        Refuses(Custody.None, new NameCustodian(Who.DisciplineSecretary), Who.DisciplineSecretary, "E-04");
        Refuses(Keeping(First), new NameCustodian(First), Who.DisciplineSecretary, "E-03");
        Assert.Null(Assert.Single(After(Custody.None, new NameCustodian(First), Who.DisciplineSecretary).Custodians).Key);
    }

    [Fact]
    public void Clause_5_8_a_custodian_leaves_only_where_two_are_left_for_every_envelope()
    {
        Refuses(Keeping(First), new EndCustodian(First, "调离", 0), Who.PartySecretary, "E-07");
        Refuses(Keeping(First), new EndCustodian(Second, "调离", 0), Who.DisciplineSecretary, "E-05");
        Refuses(Keeping(First, Second), new EndCustodian(Second, "调离", 3), Who.DisciplineSecretary, "E-06");
        Refuses(Keeping(First, Second), new EndCustodian(Second, " ", 0), Who.DisciplineSecretary, "X-01");
        Assert.Null(After(Keeping(First, Second), new EndCustodian(Second, "调离", 0), Who.DisciplineSecretary).Of(Second));
    }

    [Fact]
    public void Clause_5_8_a_new_passphrase_counts_only_after_two_others_shared_out_anew()
    {
        var custody = Keeping(First, Second, Third);
        Refuses(custody, new SetCustodyKey(Guid.NewGuid(), [1]), Who.Teacher, "E-10");
        var (old, fresh) = (custody.Of(First)!.Key!.Id, Guid.NewGuid());
        var lost = After(custody, new SetCustodyKey(fresh, [1]), First);
        Assert.False(lost.Of(First)!.IsActive);
        Refuses(lost, new RenewShares(Second, 1, 0), First, "E-10");
        Refuses(lost, new RenewShares(First, 1, 0), Second, "E-08");
        Refuses(lost, new RenewShares(null, 1, 0), Second, "E-08");
        Refuses(lost, new RenewShares(Second, 1, 0), Second, "E-08");
        Refuses(custody, new RenewShares(Second, 0, 0), First, "E-09");
        Assert.Equal(fresh, After(lost, new RenewShares(Third, 4, 0), Second).Of(First)!.Key!.Id);
        Assert.Equal(old, After(lost, new TakeBackCustodyKey(), First).Of(First)!.Key!.Id);
        Refuses(custody, new TakeBackCustodyKey(), First, "E-10");
    }

    [Fact]
    public void Clause_5_8_the_letter_is_asked_for_by_who_handles_the_matter_the_name_by_who_decides_alone()
    {
        foreach (var part in Enum.GetValues<Part>())
        {
            Assert.Equal(part is Part.Officer or Part.Head, CustodyRights.MayAsk(new HashSet<Part> { part }, EnvelopeKind.Letter));
            Assert.Equal(part is Part.Head, CustodyRights.MayAsk(new HashSet<Part> { part }, EnvelopeKind.Identity));
        }

        Refuses(Keeping(First, Second), Ask() with { Kind = EnvelopeKind.Identity }, Officer, "E-17");
        Refuses(Keeping(First, Second), Ask() with { Kind = null }, Officer, "E-16");
        Refuses(Keeping(First, Second), Ask() with { Reason = "" }, Officer, "X-01");
        Refuses(Keeping(First, Second), Ask() with { Matter = Matter with { Stage = Stage.Archived } }, Officer, "E-18");
        Refuses(Asked(First, Second), Ask(), Officer, "E-19");
        Refuses(Keeping(First), Ask(), Officer, "E-20");
    }

    [Fact]
    public void Clause_5_8_two_different_custodians_open_it_and_one_alone_does_not()
    {
        var asked = Asked(First, Second, Third);
        var id = asked.Openings[0].Id;
        var one = After(asked, Agree(id), First);
        Assert.Equal(OpeningState.HalfAgreed, State(one));
        Refuses(one, Agree(id), First, "E-24");
        Refuses(one, new LookIntoEnvelope(id, Facts(), CustodyLimits.Usual), Officer, "E-21");
        var two = After(one, Agree(id), Second);
        Assert.Equal(OpeningState.Open, State(two));
        Assert.Equal(Now(Officer).At + TimeSpan.FromMinutes(15), two.Openings[0].Until);
        Refuses(two, Agree(id), Third, "E-23");
        Refuses(two, new LookIntoEnvelope(id, Facts(), CustodyLimits.Usual), Who.DisciplineHead, "E-21");
        Assert.Single(After(two, new LookIntoEnvelope(id, Facts(), CustodyLimits.Usual), Officer).Openings[0].LookedAt);
    }

    [Fact]
    public void Clause_5_8_nobody_it_is_about_or_close_to_them_and_nobody_with_a_part_answers_a_request()
    {
        var opening = Asked(First, Second).Openings[0];
        var kin = SmallUniversity.WithKin((First, Who.DeputyDean), (Second, Officer));
        Assert.True(May(First, opening));
        Assert.False(May(First, opening, kin));
        Assert.False(May(Second, opening, kin));
        Assert.False(May(Third, opening));
        Assert.False(May(First, opening with { Subjects = [Who.DeputyDean, First] }));
        Assert.False(May(First, opening with { Requester = First }));
        Assert.False(CustodyRights.MayDecide(First, opening, Keeping(First, Second), Facts() with { Holders = new HashSet<PersonId> { First } }, Now(First)));
        Assert.False(CustodyRights.MayDecide(First, opening, Keeping(First, Second), Facts() with { Keys = new HashSet<Guid>() }, Now(First)));
        Refuses(Asked(First, Second), Agree(opening.Id), Third, "E-22");
        Assert.DoesNotContain(CustodyRights.Keepers(Keeping(First, Second, Third), [First], Now(Officer)), c => c.Person == First);
    }

    [Fact]
    public void Clause_5_8_who_recused_themself_or_is_kept_apart_neither_answers_a_request_nor_is_told_of_it()
    {
        var asked = Asked(First, Second, Third);
        var opening = asked.Openings[0];
        foreach (var matter in new[] { Matter with { Recused = [First, Who.DisciplineSecretary] }, Matter with { KeptApart = [First, Who.DisciplineSecretary] } })
        {
            // Of the lead's matters any will do: one that was joined, or one about somebody else.
            foreach (var facts in new[] { Facts() with { Matters = [matter] }, Facts() with { Matters = [Matter, matter] } })
            {
                Assert.False(CustodyRights.MayDecide(First, opening, asked, facts, Now(First)));
                Assert.True(CustodyRights.MayDecide(Second, opening, asked, facts, Now(Second)));
                Refuses(asked, Agree(opening.Id) with { Facts = facts }, First, "E-22");
                Refuses(Keeping(First, Second), Ask() with { Facts = facts }, Officer, "E-20");
                Assert.Equal([Who.PartySecretary], CustodyRights.Told(opening, asked, facts, Now(Officer)));
            }
        }
    }

    /// <summary>Under the same exclusions: who may not, is not represented either.</summary>
    [Fact]
    public void Clause_5_8_the_substitute_of_a_secretary_who_is_kept_out_is_not_told_in_their_place()
    {
        var day = SmallUniversity.FirstDay;
        var university = new NameSubstitute(Who.DisciplineSecretary, Who.Teacher, day, day.AddDays(9)).Apply(SmallUniversity.AsARule, day);
        var opening = Asked(First, Second).Openings[0];
        IReadOnlyList<PersonId> Told(OpeningFacts facts) => CustodyRights.Told(opening, Keeping(First, Second), facts, SmallUniversity.Now(Officer, university: university));
        Assert.Equal([Who.Teacher], Told(Facts()));
        Assert.Equal([Who.PartySecretary], Told(Facts() with { Matters = [Matter with { Recused = [Who.DisciplineSecretary] }] }));
    }

    [Fact]
    public void Clause_5_8_the_name_is_shown_to_the_two_who_agreed_who_answer_whoever_asked_and_to_nobody_with_a_part()
    {
        var named = Ask() with { Kind = EnvelopeKind.Identity, Parts = new HashSet<Part> { Part.Head } };
        var asked = After(Keeping(First, Second, Third), named, Who.DisciplineHead);
        var id = asked.Openings[0].Id;
        var open = After(After(asked, Agree(id), First), Agree(id), Second);
        LookIntoEnvelope look = new(id, Facts(), CustodyLimits.Usual);
        AnswerRequester answer = new(id, "看到的是八月的事。", false, Facts(), CustodyLimits.Usual);
        foreach (var nobody in new[] { Who.DisciplineHead, Officer, Third, Who.DisciplineSecretary, Who.DeputyDean })
        {
            Refuses(open, look, nobody, "E-21");
            Refuses(open, answer, nobody, "E-25");
        }

        Refuses(asked, answer, First, "E-25");
        Refuses(open, answer with { Discloses = true }, First, "E-26");
        Refuses(open, answer with { Words = "" }, First, "X-01");
        Assert.Equal(2, After(After(open, look, First), look, Second).Openings[0].LookedAt.Count);
        Assert.Equal(answer.Words, Assert.Single(After(open, answer, Second).Openings[0].Answers).Words);
        // Afterwards as well: it takes time to reach somebody. But not for a letter, and not for who has been kept out since.
        Assert.Single(After(After(open, new CloseOpenings([id]), Officer), answer, First).Openings[0].Answers);
        Refuses(open, answer with { Facts = Facts() with { Matters = [Matter with { Recused = [First] }] } }, First, "E-25");
        Refuses(open, look with { Facts = Facts() with { Matters = [Matter with { Recused = [First] }] } }, First, "E-21");
        var letter = Asked(First, Second);
        Refuses(After(After(letter, Agree(letter.Openings[0].Id), First), Agree(letter.Openings[0].Id), Second), answer with { Opening = letter.Openings[0].Id }, First, "E-25");
    }

    /// <summary>Every state, as it follows from what happened and from the hour.</summary>
    [Fact]
    public void Clause_5_8_the_table_of_states()
    {
        var asked = Asked(First, Second);
        var id = asked.Openings[0].Id;
        var half = After(asked, Agree(id), First);
        var open = After(half, Agree(id), Second);
        var declined = After(half, new DeclineToOpen(id, "理由不足", Facts(), CustodyLimits.Usual), Second);
        var closed = After(open, new CloseOpenings([id]), Officer);
        var (now, quarter, week) = (TimeSpan.Zero, TimeSpan.FromMinutes(15), TimeSpan.FromDays(7));
        (Custody Custody, TimeSpan Later, OpeningState State)[] table =
        [
            (asked, now, OpeningState.Asked), (asked, week - TimeSpan.FromTicks(1), OpeningState.Asked), (asked, week, OpeningState.Lapsed),
            (half, now, OpeningState.HalfAgreed), (half, week, OpeningState.Lapsed),
            (open, now, OpeningState.Open), (open, quarter - TimeSpan.FromTicks(1), OpeningState.Open), (open, quarter, OpeningState.Over), (open, week, OpeningState.Over),
            (declined, now, OpeningState.Declined), (declined, week, OpeningState.Declined), (closed, now, OpeningState.Over),
        ];
        foreach (var (custody, later, state) in table)
        {
            var at = Now(Officer).At + later;
            Assert.Equal(state, custody.Openings[0].StateAt(at, CustodyLimits.Usual));
            Assert.Equal(state is OpeningState.Asked or OpeningState.HalfAgreed, custody.Openings[0].Waits(at, CustodyLimits.Usual));
        }

        Assert.Equal(Enum.GetValues<OpeningState>().Order(), table.Select(row => row.State).Distinct().Order());
        Assert.All(Enum.GetValues<OpeningState>(), state => Assert.NotEmpty(state.Word().ToString()));
    }

    [Fact]
    public void Clause_5_8_a_custodian_declines_with_a_reason_also_after_having_agreed()
    {
        var asked = Asked(First, Second);
        var id = asked.Openings[0].Id;
        Refuses(asked, new DeclineToOpen(id, "", Facts(), CustodyLimits.Usual), First, "X-01");
        var declined = After(After(asked, Agree(id), First), new DeclineToOpen(id, "理由不足", Facts(), CustodyLimits.Usual), First);
        Assert.Equal(OpeningState.Declined, State(declined));
        Refuses(declined, Agree(id), Second, "E-23");
    }

    [Fact]
    public void Clause_5_8_the_discipline_secretary_is_told_or_whoever_stands_above_where_it_concerns_them()
    {
        var opening = Asked(First, Second).Openings[0];
        Assert.Equal([Who.DisciplineSecretary], CustodyRights.Told(opening, Custody.None, Facts(), Now(Officer)));
        Assert.Equal([Who.PartySecretary], CustodyRights.Told(opening with { Requester = Who.DisciplineSecretary }, Custody.None, Facts(), Now(Officer)));
        Assert.Equal([Who.PartySecretary], CustodyRights.Told(opening with { Subjects = [Who.DisciplineSecretary] }, Custody.None, Facts(), Now(Officer)));
        var noted = After(Asked(First, Second), new NoteOpenings(999), Who.DisciplineSecretary);
        Assert.Equal(noted.Version - 1, noted.Noted[Who.DisciplineSecretary]);
    }

    /// <summary>Through a substitution, or because the roster says so.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Clause_5_8_who_keeps_envelopes_does_not_decide_as_discipline_secretary_and_who_is_that_today_opens_none(bool asSubstitute)
    {
        var day = SmallUniversity.FirstDay;
        var university = asSubstitute
            ? new NameSubstitute(Who.DisciplineSecretary, First, day, day.AddDays(9)).Apply(SmallUniversity.AsARule, day)
            : SmallUniversity.With(SmallUniversity.PostsWhere(Who.DisciplineSecretary, post => [post with { Person = First }]));
        var asked = Asked(First, Second, Third);
        var opening = asked.Openings[0];
        IEnumerable<string> Given(CustodyOrder order, PersonId by) => order.Decide(asked, SmallUniversity.Now(by, university: university)).Refusals.Select(r => r.Number);

        Assert.Equal(["E-07"], Given(new NameCustodian(Who.Teacher), First));
        Assert.Equal(["E-07"], Given(new EndCustodian(Second, "调离", 0), First));
        Assert.Equal(["E-22"], Given(Agree(opening.Id), First));
        Assert.Equal(["E-22"], Given(new DeclineToOpen(opening.Id, "理由不足", Facts(), CustodyLimits.Usual), First));
        Assert.Empty(Given(Agree(opening.Id), Second));
        Assert.Equal([Who.PartySecretary], CustodyRights.Told(opening, asked, Facts(), SmallUniversity.Now(First, university: university)));

        // It goes up, and is nobody's twice there either.
        Assert.Empty(Given(new EndCustodian(First, "任纪委书记", 0), Who.PartySecretary));
        Assert.Empty(Given(new NameCustodian(Who.Teacher), Who.PartySecretary));
        Assert.Equal(["E-04"], Given(new NameCustodian(Who.PartySecretary), Who.PartySecretary));
        Assert.Equal(["E-07"], Given(new NameCustodian(Who.Teacher), Who.President));
    }

    [Fact]
    public void Clause_5_8_a_passphrase_is_long_and_says_nothing_of_its_owner()
    {
        var person = SmallUniversity.AsARule.Person(First);
        Assert.All(
            new[] { "short", "aaaaaaaaaaaaaaaaaaaa", $"我是{person.Name}我的口令很长很长abc", $"abcdefghijklmn{person.StaffNumber}" },
            passphrase => Assert.True(CustodyRefusals.IsWeak(passphrase, person), passphrase));
        Assert.False(CustodyRefusals.IsWeak("春眠不觉晓处处闻啼鸟夜来风雨声", person));
    }

    private static AskToOpen Ask() => new(
        Guid.NewGuid(), Envelope, EnvelopeKind.Letter, "线索〔2026〕1号", Matter, OfOfficer, [Who.DeputyDean], Facts(), "摘要没有写明", CustodyLimits.Usual);

    private static AgreeToOpen Agree(Guid opening) => new(opening, Facts(), CustodyLimits.Usual);

    private static OpeningFacts Facts() => new(new HashSet<PersonId> { Officer }, new[] { First, Second, Third }.Select(KeyOf).ToHashSet(), [Matter]);

    private static Custody Keeping(params PersonId[] people) => people.Aggregate(Custody.None, (custody, person) =>
        After(After(custody, new NameCustodian(person), Who.DisciplineSecretary), new SetCustodyKey(KeyOf(person), [1]), person));

    private static Custody Asked(params PersonId[] keepers) => After(Keeping(keepers), Ask(), Officer);

    private static Guid KeyOf(PersonId person) => new(person.Value, 0, 0, new byte[8]);

    private static bool May(PersonId custodian, EnvelopeOpening opening, University? university = null) =>
        CustodyRights.MayDecide(custodian, opening, Keeping(First, Second), Facts(), SmallUniversity.Now(custodian, university: university));

    private static OpeningState State(Custody custody) => custody.Openings[0].StateAt(Now(Officer).At, CustodyLimits.Usual);

    private static Custody After(Custody custody, CustodyOrder order, PersonId by)
    {
        var decision = order.Decide(custody, Now(by));
        Assert.True(decision.Refusals.Count == 0, string.Join(' ', decision.Refusals));
        return decision.Events.Aggregate(custody, (c, happened) => c.After(happened, by, Now(by).At));
    }

    private static void Refuses(Custody custody, CustodyOrder order, PersonId by, params string[] numbers)
    {
        var decision = order.Decide(custody, Now(by));
        Assert.Equal(numbers, decision.Refusals.Select(r => r.Number));
        Assert.Empty(decision.Events);
    }

    private static Now Now(PersonId person) => SmallUniversity.Now(person);
}
