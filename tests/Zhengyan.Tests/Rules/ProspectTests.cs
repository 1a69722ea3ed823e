using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>What a person's page says in advance is what a matter would decide.</summary>
public sealed class ProspectTests
{
    [Fact]
    public void Clause_4_2_a_division_heads_talk_is_approved_by_either_secretary_then_upward()
    {
        var prospect = Of(Who.Dean);
        Assert.Equal(
            [[Who.CadreSecretary, Who.DisciplineSecretary], [Who.PartySecretary], [Who.President]],
            prospect.Approvers.Select(tier => tier.Select(r => r.Person)));
    }

    [Fact]
    public void Clause_4_2_a_deputys_talk_is_approved_by_either_head_of_office_then_upward()
    {
        var prospect = Of(Who.DeputyDean);
        Assert.Equal(
            [[Who.DisciplineHead, Who.OrganisationHead], [Who.CadreSecretary, Who.DisciplineSecretary], [Who.PartySecretary], [Who.President]],
            prospect.Approvers.Select(tier => tier.Select(r => r.Person)));
    }

    [Fact]
    public void Clause_4_2_leaders_above_division_head_are_outside_the_universitys_authority()
    {
        var prospect = Of(Who.VicePresident);
        Assert.True(prospect.IsOutside);
        Assert.Empty(prospect.Approvers);
        Assert.Empty(prospect.Talks);
    }

    [Fact]
    public void Clause_4_2_the_offices_lead_only_a_division_heads_talk_without_a_violation()
    {
        var talks = Of(Who.Dean).Talks.ToDictionary(t => t.Finding, t => t.LeadTalkers.Select(r => r.Person).ToList());
        Assert.Contains(Who.OrganisationOfficer, talks[Finding.NoViolation]);
        Assert.DoesNotContain(Who.OrganisationOfficer, talks[Finding.SlightViolation]);
        Assert.Contains(Who.VicePresident, talks[Finding.SlightViolation]);
    }

    [Fact]
    public void Clause_4_2_the_offices_lead_by_their_authority_and_take_part_by_the_same()
    {
        var talks = Of(Who.Dean).Talks.ToDictionary(t => t.Finding);
        var leading = talks[Finding.NoViolation].LeadTalkers.Single(r => r.Person == Who.OrganisationOfficer);
        Assert.Equal(("组织部人员，按干部管理权限可以主持谈话", "§4.2"), (leading.Why.ToString(), leading.Clause));
        Assert.All(talks.Values, talk => Assert.Equal(
            "组织部人员，按干部管理权限参加", talk.Participants.Single(r => r.Person == Who.OrganisationOfficer).Why.ToString()));
    }

    [Fact]
    public void Clause_4_2_an_approver_is_shown_with_the_post_by_which_they_may()
    {
        var deputy = SmallUniversity.AsARule.MainPost(Who.DisciplineSecretary, SmallUniversity.FirstDay)! with { Title = "党委副书记", Duty = Duty.None };
        var university = SmallUniversity.With(posts: [deputy, .. SmallUniversity.Posts]);
        Assert.Equal("党委副书记", PostWords.Of(Who.DisciplineSecretary, university, SmallUniversity.FirstDay));
        var approver = Of(Who.Dean, university).Approvers[0].Single(r => r.Person == Who.DisciplineSecretary);
        Assert.Equal("纪委书记", PostWords.Of(approver, university, SmallUniversity.FirstDay));
    }

    [Fact]
    public void Whose_post_was_ended_before_a_day_is_said_with_the_last_one_they_held()
    {
        var before = SmallUniversity.FirstDay.AddDays(-1);
        var university = SmallUniversity.With(posts: SmallUniversity.PostsWhere(Who.DeputyDean, post => [post with { Until = before }]));
        Assert.Empty(PostWords.Of(Who.DeputyDean, university, SmallUniversity.FirstDay));
        Assert.Equal(PostWords.Of(Who.DeputyDean, university, before), PostWords.LastOf(Who.DeputyDean, university, SmallUniversity.FirstDay));
        Assert.Empty(PostWords.LastOf(Who.Retired, university, SmallUniversity.FirstDay));
    }

    [Fact]
    public void Clause_4_3_a_record_is_kept_by_whom_the_discipline_office_sends()
    {
        Assert.All(Of(Who.Dean).Talks, talk => Assert.Contains(Who.Registrar, talk.Recorders.Select(r => r.Person)));
        Assert.All(Of(Who.DisciplineHead).Talks, talk => Assert.Contains(Who.OrganisationOfficer, talk.Recorders.Select(r => r.Person)));
    }

    [Fact]
    public void Relatives_are_not_given_away_by_somebody_missing() => Assert.Equivalent(
        Of(Who.DeputyDean), Of(Who.DeputyDean, SmallUniversity.WithKin((Who.DeputyDean, Who.Dean), (Who.DisciplineHead, Who.DeputyDean))));

    [Fact]
    public void Who_holds_no_post_has_no_prospect() => Assert.Null(Prospect.Of(Who.Retired, SmallUniversity.Now(default)));

    [Fact]
    public void Nobody_has_a_part_in_a_talk_with_themself() => Assert.All(
        Who.Everybody.Select(p => Prospect.Of(p, SmallUniversity.Now(default))).OfType<Prospect>(),
        prospect => Assert.DoesNotContain(prospect.Subject.Person, prospect.Answering.Concat(prospect.Approvers.SelectMany(t => t))
            .Concat(prospect.Talks.SelectMany(t => t.LeadTalkers.Concat(t.Participants).Concat(t.Recorders))).Select(r => r.Person)));

    private static Prospect Of(PersonId person, University? university = null) =>
        Prospect.Of(person, SmallUniversity.Now(default, university: university))!;
}
