using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>A stub has no content, and exists for those alone who kept it (§4.2).</summary>
public sealed class TransferStubTests
{
    [Fact]
    public void S4_2_a_stub_exists_for_whoever_registered_it_and_the_head_of_their_office()
    {
        Assert.Equal([(Part.Registrar, Who.Registrar), (Part.Head, Who.DisciplineHead)], Audience(Who.Registrar));
        Assert.Equal([(Part.Registrar, Who.OrganisationOfficer), (Part.Head, Who.OrganisationHead)], Audience(Who.OrganisationOfficer));
    }

    [Fact]
    public void S5_8_no_field_that_others_read_names_the_reporter()
    {
        var named = Orders.Lead(new Named(Who.Dean, false)) with
        {
            Reporter = new("柳暗花", "", "13900000000", false, 1), Source = "柳暗花来信", ProposedHandling = "与 13900000000 联系",
        };
        Assert.Equal([("L-08", "source"), ("L-08", "proposedHandling")],
            named.Decide(SmallUniversity.Now(Who.Registrar)).Refusals.Select(r => (r.Number, r.Field!)));
    }

    private static IEnumerable<(Part, PersonId)> Audience(PersonId registrar)
    {
        var now = SmallUniversity.Now(registrar);
        var (id, kept) = Assert.Single((Orders.Lead(new Named(Who.VicePresident, false)) with { KeepStubs = true }).Decide(now).Events);
        var stub = Matter.Nothing(id).After(kept, now.Occurrence());
        Assert.Null(stub.Subject);
        Assert.Null(stub.Lead);
        return Visibility.Audience(stub, now);
    }
}
