using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Audit;

/// <summary>Somebody puts another file in the place of the log of readings while people work.</summary>
public sealed class ReplacedLogTests(LeadOffice office) : IClassFixture<LeadOffice>
{
    [Fact]
    public async Task Clause_5_8_while_another_file_lies_in_the_place_of_the_log_no_matter_is_shown_and_the_state_of_the_system_says_why()
    {
        var matter = await office.Register("金海梓");
        using var reader = await office.App.SignInAs(LeadOffice.Registrar);
        using var system = await office.App.SignInAs("系统管理员");
        Assert.Equal(HttpStatusCode.OK, (await reader.Get(matter)).Status);
        Assert.DoesNotContain("阅看日志的文件被换掉", (await system.Get(Addresses.Health)).Text, StringComparison.Ordinal);

        var (file, kept) = (ReadingRows.File(office.App.Data), Path.Combine(office.App.Data, "kept"));
        File.Move(file, kept);
        File.Copy(kept, file);
        var refused = await reader.Get(matter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.DoesNotContain("金海梓", refused.Html, StringComparison.Ordinal);
        Assert.Contains(office.App.Complaints, line => line.Contains(refused.Document.QuerySelector(".mishap code")!.TextContent, StringComparison.Ordinal) && line.Contains("ReplacedFile", StringComparison.Ordinal));
        Assert.Contains("阅看日志的文件被换掉", (await system.Get(Addresses.Health)).Text, StringComparison.Ordinal);
        office.App.Services.GetRequiredService<DailyCheckpoint>().LookAndTell();
        Assert.Contains(office.App.Complaints, line => line.Contains(nameof(LogTrouble.ReadingsReplaced), StringComparison.Ordinal));
    }
}
