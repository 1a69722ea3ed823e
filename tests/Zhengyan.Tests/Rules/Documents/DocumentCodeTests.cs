using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules.Documents;

/// <summary>The code on a page that is to be signed: it is read again however it was typed, and says which text was signed.</summary>
public sealed class DocumentCodeTests
{
    private static readonly Situation Sent = Given.Matter.At(Stage.Papers).UpTo(m => m.Record?.SentOn is not null);
    private const string Printed = "WERC-8GMR-ZGE1";

    private static readonly DocumentCode Code = DocumentCode.Of(DocumentKind.Record, Facts(Sent.Matter));

    [Fact]
    public void A_code_is_printed_in_one_way() =>
        Assert.Equal("纪谈〔2026〕1号·谈话记录·WERC-8GMR-ZGE1", new DocumentCode("纪谈〔2026〕1号", DocumentKind.Record, Printed).ToString());

    [Theory]
    [InlineData("纪谈〔2026〕1号·谈话记录·WERC-8GMR-ZGE1")]
    [InlineData("纪谈[2026]1号 谈话记录 werc8gmrzge1")]
    [InlineData("纪谈〔2026〕1号-谈话记录-WERC–8GMR—ZGEI")]
    [InlineData("纪谈〔2026〕1号·谈话记录·12·WERC-8GMR-ZGE1")]
    [InlineData(" 纪谈[2026]1号 谈话记录 12 · werc8gmrzge1 ")]
    [InlineData("纪谈 〔2026〕 1号 谈话记录 12 werc 8gmr zge1")]
    [InlineData("纪谈（２０２６）１号.谈话记录.12.werc 8gmr zgel")]
    [InlineData("纪谈【2026】1号・谈话记录・１２・ＷＥＲＣ－８ＧＭＲ－ＺＧＥ１")]
    [InlineData("纪谈〔2026〕1号-谈话记录-12-WERC–8GMR—ZGEI")]
    public void A_code_is_read_however_it_was_typed(string typed) =>
        Assert.Equal(new DocumentCode("纪谈〔2026〕1号", DocumentKind.Record, Printed), DocumentCode.Parse(typed));

    [Theory]
    [InlineData("")]
    [InlineData("谈话记录")]
    [InlineData("纪谈〔2026〕1号·谈话记录·12·WERC-8GMR-ZGE")]
    [InlineData("纪谈〔2026〕1号·谈话记录·12·WERC-8GMR-ZGEU")]
    [InlineData("谈话记录·WERC-8GMR-ZGE1")]
    [InlineData("纪谈〔2026〕1号·谈话纪要·12·WERC-8GMR-ZGE1")]
    [InlineData("纪谈〔2026〕1号·谈话记录·99999999999·WERC-8GMR-ZGE1")]
    public void What_is_no_code_is_none(string typed) => Assert.Null(DocumentCode.Parse(typed));

    [Fact]
    public void Every_title_is_read_again() => Assert.All(Enum.GetValues<DocumentKind>(), kind =>
        Assert.Equal(kind, DocumentCode.Parse(new DocumentCode("线索〔2026〕17号", kind, Printed).ToString())?.Kind));

    [Fact]
    public void Clause_5_7_a_code_says_that_the_text_still_stands_though_the_matter_went_on()
    {
        var agreed = Sent.Then(Orders.Agree(Sent.Matter), Sent.Matter.Subject!.Person);
        Assert.Equal(new SignedVersion(SignedText.Current, agreed.Matter.Version), Signed(Code, agreed.Matter, Sent.Matter));
    }

    [Fact]
    public void Clause_5_7_a_code_says_that_the_text_was_corrected_since()
    {
        var corrected = Sent.Then(new CorrectRecord("地点应为小会议室"), Sent.Matter.Arrangement!.LeadTalker);
        Assert.Equal(new SignedVersion(SignedText.Earlier, Sent.Matter.Version), Signed(Code, corrected.Matter, Sent.Matter));
    }

    [Fact]
    public void A_code_of_no_version_of_the_matter_is_unknown()
    {
        var earlier = Given.Matter.At(Stage.Talk).Matter;
        Assert.Equal(SignedVersion.Unknown, Signed(Code, earlier, earlier));
        Assert.Equal(SignedVersion.Unknown, Signed(Code with { TextCode = Printed }, Sent.Matter, Sent.Matter));
        Assert.Equal(SignedVersion.Unknown, Signed(Code with { Number = "纪谈〔2026〕2号" }, Sent.Matter, Sent.Matter));
    }

    private static SignedVersion Signed(DocumentCode code, Matter now, Matter then) =>
        SignedVersion.Of(code, Facts(now), [Facts(then)]);

    private static DocumentFacts Facts(Matter matter) => DocumentFacts.Of(matter, SmallUniversity.Now(Who.Retired));
}
