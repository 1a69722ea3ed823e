using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Desk;

/// <summary>Which version was signed, by the code on the page, from the journal of the matter.</summary>
public sealed class DocumentVersionsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clause_5_7_every_version_of_a_matter_is_found_by_the_code_that_was_printed_then()
    {
        await using var installation = await SmallInstallation.Start();
        var matter = await installation.LeadUpTo(Stage.Archived);
        await using var db = installation.Db();
        var versions = new DocumentVersions(db, installation.Contents, installation.Surroundings);
        for (var version = 1; version <= matter.Version; version++)
        {
            var then = await versions.At(matter.Id, version, Stop);
            Assert.Equal(version, then!.Version);
            foreach (var kind in Enum.GetValues<DocumentKind>().Where(k => DocumentTable.Of(k).IsThere(then)))
            {
                var code = DocumentCode.Parse(DocumentCode.Of(kind, versions.Facts(then)).ToString())!;
                var signed = await versions.Of(code, matter, Stop);
                Assert.NotEqual(SignedText.Unknown, signed.Text);
                // Several versions may have the same text: it is the last of them.
                Assert.True(signed.Version >= version);
                var found = versions.Facts((await versions.At(matter.Id, signed.Version!.Value, Stop))!);
                Assert.Equal(code, DocumentCode.Of(kind, found));
                Assert.Equal(SignedVersion.Unknown, await versions.Of(code with { TextCode = "7F3K-9QWD-XN4T" }, matter, Stop));
            }
        }

        Assert.Null(await versions.At(matter.Id, matter.Version + 1, Stop));
        Assert.Null(await versions.At(MatterId.New(), 1, Stop));
    }
}
