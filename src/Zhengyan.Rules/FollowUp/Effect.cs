namespace Zhengyan.Rules;

/// <summary>诫勉影响期: until when no promotion, and in which year no honours; an admonition only, never where the subject asked for the talk themself (§5.4).</summary>
public sealed record Effect(DateOnly NoPromotionUntil, int NoHonoursIn)
{
    /// <summary>The effect of a matter; none where there is none.</summary>
    public static Effect? Of(Matter matter, RuleBook book, WorkingCalendar calendar)
    {
        if (matter.Talk is not { } talk || matter.Proposal?.Form != TalkForm.Admonition || matter.Request is not null)
        {
            return null;
        }

        var figure = book.Figure(Deadline.NoPromotion, talk.On);
        return new(figure.Unit == DeadlineUnit.Months ? talk.On.AddMonths(figure.Amount) : calendar.AddWorkingDays(talk.On, figure.Amount), talk.On.Year);
    }
}
