using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>The words in which the other tests speak, tried once.</summary>
public sealed class SmallUniversityTests
{
    [Theory]
    [InlineData(Finding.NoViolation)]
    [InlineData(Finding.SlightViolation)]
    public void The_usual_steps_lead_from_a_lead_to_the_archive(Finding finding)
    {
        Assert.Equal(Stage.Archived, Given.Matter.Found(finding).At(Stage.Archived).Matter.Stage);
        Assert.Equal(Stage.Archived, Given.Matter.About(Who.Dean).Found(finding).At(Stage.Archived).Matter.Stage);
        Assert.Equal(Stage.Archived, Given.Matter.AboutTheUnitOf(Who.Dean).Found(finding).At(Stage.Archived).Matter.Stage);
        Assert.Equal(Stage.Archived, Given.Matter.ByException().Found(finding).At(Stage.Archived).Matter.Stage);
        Assert.Equal(Stage.Archived, Given.Matter.About(Who.DisciplineHead).Found(finding).At(Stage.Archived).Matter.Stage);
        Assert.Equal(Stage.Archived, Given.Matter.RegisteredBy(Who.OrganisationOfficer).Found(finding).At(Stage.Archived).Matter.Stage);
    }

    [Fact]
    public void The_usual_steps_lead_from_a_request_to_the_archive() =>
        Assert.Equal(Stage.Archived, Given.Request.At(Stage.Archived).Matter.Stage);

    [Fact]
    public void The_usual_steps_end_what_no_talk_follows()
    {
        Assert.Equal(Stage.Closed, Given.Matter.Found(Finding.Unfounded).At(Stage.Closed).Matter.Stage);
        Assert.Equal(Stage.Transferred, Given.Matter.Found(Finding.SuspectedViolation).At(Stage.Transferred).Matter.Stage);
    }
}
