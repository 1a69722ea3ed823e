using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>§4.2 and §1.3 as tables: every rank with every proposer, everybody away and everybody recused; and who may talk.</summary>
public sealed class ApprovalTableTests
{
    private static readonly PersonId[] Leaders =
        [Who.DisciplineHead, Who.OrganisationHead, Who.CadreSecretary, Who.DisciplineSecretary, Who.PartySecretary, Who.President];

    public static TheoryData<Rank> Ranks => [.. Enum.GetValues<Rank>()];

    [Theory]
    [MemberData(nameof(Ranks))]
    public void Clause_4_2_the_approvers_for_a_rank(Rank rank)
    {
        var now = SmallUniversity.Now(Who.Registrar);
        var lead = Given.Matter.About(Who.Teacher).Opened().Matter;
        foreach (var proposer in new[] { Who.DisciplineOfficer, Who.DisciplineHead, Who.OrganisationHead, Who.OrganisationOfficer })
        {
            foreach (var away in Subsets())
            {
                foreach (var recused in Subsets())
                {
                    var matter = lead with { Unavailable = away, Recused = recused };
                    var gone = away.Concat(recused).Append(proposer).ToHashSet();
                    Assert.Equal(Expected(rank, gone).Order(), Authority.Approvers(rank, proposer, matter, now).Select(a => a.Person).Order());
                }
            }
        }
    }

    [Theory]
    [InlineData(Finding.NoViolation)]
    [InlineData(Finding.SlightViolation)]
    public void Clause_4_2_who_may_lead_a_talk_follows_from_rank_and_finding(Finding finding)
    {
        PersonId[] offices = [Who.DisciplineHead, Who.DisciplineOfficer, Who.SecondDisciplineOfficer, Who.Registrar, Who.OrganisationHead, Who.OrganisationOfficer, Who.SecondOrganisationOfficer];
        Dictionary<PersonId, PersonId[]> responsible = new()
        {
            [Who.Dean] = [Who.VicePresident], [Who.DepartmentHead] = [Who.VicePresident],
            [Who.DeputyDean] = [Who.CollegeSecretary, Who.Dean, Who.VicePresident], [Who.Teacher] = [Who.CollegeSecretary, Who.Dean, Who.VicePresident],
            [Who.DepartmentClerk] = [Who.DepartmentHead, Who.VicePresident], [Who.DisciplineHead] = [Who.DisciplineSecretary],
        };
        foreach (var (subject, expected) in responsible)
        {
            var situation = Given.Matter.About(subject).Found(finding).At(Stage.Arrangement);
            var may = Responsibility.LeadTalkers(situation.Matter, situation.Now(Who.Registrar)).Select(r => r.Person).Order();
            var head = finding == Finding.NoViolation && situation.Matter.Subject!.Rank == Rank.DivisionHead;
            Assert.Equal(expected.Concat(head ? subject == Who.DisciplineHead ? offices[4..] : offices : []).Order(), may);

            foreach (var gone in expected)
            {
                var without = situation.Matter with { Recused = [gone] };
                Assert.DoesNotContain(gone, Responsibility.LeadTalkers(without, situation.Now(Who.Registrar)).Select(r => r.Person));
                Assert.NotEmpty(Responsibility.LeadTalkers(without, situation.Now(Who.Registrar)));
            }
        }
    }

    private static List<PersonId> Expected(Rank rank, HashSet<PersonId> gone)
    {
        PersonId[][] tiers = rank switch
        {
            Rank.BureauHead or Rank.DeputyBureauHead => [],
            Rank.DivisionHead => [Leaders[2..4], Leaders[4..5], Leaders[5..]],
            _ => [Leaders[..2], Leaders[2..4], Leaders[4..5], Leaders[5..]],
        };
        return tiers.Select(t => t.Where(p => !gone.Contains(p)).ToList()).FirstOrDefault(t => t.Count > 0) ?? [];
    }

    private static IEnumerable<IReadOnlyList<PersonId>> Subsets() =>
        Enumerable.Range(0, 1 << Leaders.Length).Select(bits => Leaders.Where((_, i) => (bits & (1 << i)) != 0).ToList());
}
