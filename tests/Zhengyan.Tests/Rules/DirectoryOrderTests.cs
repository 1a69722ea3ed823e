using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>What no roster carries: the registrar, and declared relatives.</summary>
public sealed class DirectoryOrderTests
{
    private static readonly DateOnly Today = SmallUniversity.FirstDay;
    private static readonly University University = SmallUniversity.AsARule;

    [Fact]
    public void An_officer_becomes_registrar_beside_their_own_post()
    {
        var after = Done(new AppointRegistrar(Who.DisciplineOfficer, Today));
        Assert.Contains(Who.DisciplineOfficer, after.With(Duty.Registrar, Today));
        Assert.Equal(University.MainPost(Who.DisciplineOfficer, Today), after.MainPost(Who.DisciplineOfficer, Today));
    }

    [Fact]
    public void A_registrar_is_relieved_at_once_and_the_post_stays_in_the_history()
    {
        var after = Done(new EndRegistrar(Who.Registrar));
        Assert.DoesNotContain(Who.Registrar, after.With(Duty.Registrar, Today));
        Assert.Contains(after.HistoryOf(Who.Registrar), p => p.Duty == Duty.Registrar && p.Until < Today);
    }

    [Fact]
    public void Orders_that_make_no_sense_are_refused_with_their_number()
    {
        Assert.Equal(["D-01", "D-02"], Refused(new AppointRegistrar(Who.Dean, null)));
        Assert.Equal(["D-01"], Refused(new AppointRegistrar(Who.DisciplineOfficer, Today.AddDays(1))));
        Assert.Contains("D-03", Refused(new AppointRegistrar(Who.Registrar, Today)));
        Assert.Equal(["D-04"], Refused(new EndRegistrar(Who.Dean)));
        Assert.Equal(["D-05"], Refused(new DeclareKinship(Who.Dean, null)));
        Assert.Equal(["D-06"], Refused(new WithdrawKinship(Who.Dean, Who.Dean)));
    }

    [Fact]
    public void Relatives_are_declared_once_and_withdrawn_from_either_side()
    {
        var declared = Done(new DeclareKinship(Who.Dean, Who.Teacher));
        Assert.True(declared.AreKin(Who.Teacher, Who.Dean));
        Assert.Same(declared, new DeclareKinship(Who.Teacher, Who.Dean).Apply(declared, Today));
        Assert.False(new WithdrawKinship(Who.Teacher, Who.Dean).Apply(declared, Today).AreKin(Who.Dean, Who.Teacher));
    }

    [Fact]
    public void A_newer_roster_does_not_relieve_the_registrar()
    {
        const string row = "1|柳青|女|汉族|1980-01|群众|纪委办公室|科员|2020-01-01|科员";
        var before = RosterSheets.Applied(RosterSheets.Rows(row));
        var person = before.People.Single().Id;
        var appointed = new AppointRegistrar(person, RosterSheets.Day).Apply(before, RosterSheets.Day);
        Assert.True(RosterDifference.Between(RosterSheets.Read(appointed, RosterSheets.Header, row), appointed, RosterSheets.Day).IsEmpty);
    }

    private static University Done(DirectoryOrder order)
    {
        Assert.Empty(order.Check(University, Today));
        return order.Apply(University, Today);
    }

    private static IEnumerable<string> Refused(DirectoryOrder order) => order.Check(University, Today).Select(r => r.Number);
}
