using CsCheck;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>Until when something is wanted, and for how long an admonition has effect (conventions: Deadlines).</summary>
public sealed class DeadlineTests
{
    // The situations begin on Monday 2 March 2026; 4–6 April, 1–5 May, 19–21 June are off.
    [Theory]
    [InlineData(Stage.Lead, nameof(DecideHandling), "2026-04-02")]
    [InlineData(Stage.Verification, nameof(ReportVerification), "2026-05-06")]
    [InlineData(Stage.Proposal, nameof(Propose), "2026-03-09")]
    [InlineData(Stage.Approval, nameof(Approve), "2026-03-05")]
    [InlineData(Stage.Arrangement, nameof(Arrange), "2026-03-23")]
    [InlineData(Stage.Talk, nameof(HoldTalk), "2026-03-02")]
    [InlineData(Stage.Papers, nameof(SendRecord), "2026-03-05")]
    [InlineData(Stage.Papers, nameof(HandInPaper), "2026-03-09")]
    [InlineData(Stage.Papers, nameof(HandInForm), "2026-03-09")]
    [InlineData(Stage.FollowUp, nameof(RecordCheck), "2026-09-02")]
    [InlineData(Stage.Archive, nameof(ArchiveMatter), "2026-04-02")]
    public void A_demand_has_its_deadline(Stage stage, string action, string due) =>
        Assert.All(Given.Matter.At(stage).Demands().Where(d => d.Action == action).DefaultIfEmpty(), d => Assert.Equal(DateOnly.Parse(due, null), d!.Due));

    [Fact]
    public void The_check_is_asked_for_before_it_is_due()
    {
        var demand = Given.Matter.At(Stage.FollowUp).Demands().Single(d => d.Action == nameof(RecordCheck));
        Assert.Equal(new DateOnly(2026, 8, 5), demand.From);
    }

    [Fact]
    public void Months_end_where_there_is_no_such_day() => Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 30]).Sample((days, months) =>
    {
        var from = new DateOnly(2016, 1, 1).AddDays(days);
        var due = from.AddMonths(months);
        Assert.Equal(Math.Min(from.Day, DateTime.DaysInMonth(due.Year, due.Month)), due.Day);
        var working = WorkingCalendar.Shipped.AddMonths(from, months);
        Assert.True(working >= due && WorkingCalendar.Shipped.IsWorkingDay(working));
    });

    [Theory]
    [InlineData("2026-03-02", "2026-09-02", 2026)]
    [InlineData("2026-08-31", "2027-02-28", 2026)]
    public void An_admonition_has_effect_for_six_months_and_that_year(string on, string until, int year)
    {
        var talk = Given.Matter.At(Stage.Papers).ButWith(m => m with { Talk = m.Talk! with { From = DateTime.Parse(on, null) } }).Matter;
        Assert.Equal(new Effect(DateOnly.Parse(until, null), year), Effect.Of(talk, RuleBook.Shipped, WorkingCalendar.Shipped));
    }

    [Theory]
    [InlineData(TalkForm.Reminder)]
    [InlineData(TalkForm.Criticism)]
    public void Nothing_but_an_admonition_has_effect(TalkForm form) =>
        Assert.Null(Effect.Of(Given.Matter.As(form).At(Stage.Papers).Matter, RuleBook.Shipped, WorkingCalendar.Shipped));

    [Fact]
    public void Every_figure_has_its_basis() => Assert.All(RuleBook.Shipped.Deadlines, f => Assert.NotEmpty(f.Basis));
}
