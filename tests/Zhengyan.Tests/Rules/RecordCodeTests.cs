using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>§5.7: what the subject verifies is bound to the text they have read.</summary>
public sealed class RecordCodeTests
{
    private static Situation Sent => Given.Matter.At(Stage.Papers).Next();

    [Fact]
    public void Clause_5_7_only_the_text_that_stands_there_can_be_verified()
    {
        var before = Given.Matter.At(Stage.Papers);
        var other = RecordCode.Of(before.Then(new CompleteRecord(Orders.Said with { Problems = "指出了问题。提出了别的要求。" }), before.Matter.Arrangement!.LeadTalker).Matter);
        Sent.When(Orders.Agree(Sent.Matter) with { Code = other }).By(Who.DeputyDean).Refuses("R-05");
        Sent.When(Orders.Object(Sent.Matter, new Objection("提出了要求。", "没有提")) with { Code = "" }).By(Who.DeputyDean).Refuses("R-05");
        Sent.When(Orders.Agree(Sent.Matter)).By(Who.DeputyDean).Accepts();
    }

    [Fact]
    public void Clause_5_7_a_record_written_by_hand_was_signed_without_a_code_and_is_entered_without_one()
    {
        foreach (var command in new Command[] { Orders.Agree(Sent.Matter) with { Code = " " }, Orders.Object(Sent.Matter, new Objection("提出了要求。", "没有提")) with { Code = "" } })
        {
            Sent.When(command).By(Who.DeputyDean).Refuses("R-05");
            var entered = Sent.When(command).By(Who.DeputyDean).OnPaper(Who.Registrar, Sent.Day.AddDays(2));
            entered.Accepts();
            var record = entered.Decision().Events.Aggregate(Sent.Matter, (m, e) => m.After(e, Sent.Now(Who.DeputyDean).Occurrence())).Record!;
            Assert.Equal("", record.VerifiedCode);
            Assert.NotNull(record.Verified);
        }

        Sent.When(Orders.Agree(Sent.Matter) with { Code = "7F3K-9QWD-XN2A" }).By(Who.DeputyDean).OnPaper(Who.Registrar, Sent.Day.AddDays(2)).Refuses("R-05");
    }

    [Fact]
    public void Clause_5_7_after_a_correction_the_record_is_not_verified_and_has_another_code()
    {
        var sent = Sent;
        var agreed = sent.Then(Orders.Agree(sent.Matter), Who.DeputyDean);
        Assert.Equal(RecordCode.Of(agreed.Matter), agreed.Matter.Record!.VerifiedCode);

        var corrected = agreed.Then(new CorrectRecord("「要求」应为「建议」"), agreed.Matter.Arrangement!.LeadTalker);
        Assert.Null(corrected.Matter.Record!.Verified);
        Assert.Null(corrected.Matter.Record.Signature);
        Assert.NotEqual(RecordCode.Of(sent.Matter), RecordCode.Of(corrected.Matter));
        corrected.When(Orders.Agree(sent.Matter)).By(Who.DeputyDean).Refuses("R-05");
        corrected.When(Orders.Agree(corrected.Matter)).By(Who.DeputyDean).Accepts();
    }

    [Fact]
    public void Clause_5_7_how_it_was_verified_is_no_part_of_the_text()
    {
        var sent = Sent;
        var code = RecordCode.Of(sent.Matter);
        Assert.Equal(code, RecordCode.Of(sent.Then(Orders.Object(sent.Matter, new Objection("提出了要求。", "没有提")), Who.DeputyDean).Matter));
        var refused = sent.Then(new NoteRefusal(Who.OrganisationOfficer, "不愿签字"), sent.Matter.Arrangement!.LeadTalker);
        Assert.Equal(code, RecordCode.Of(refused.Matter));
        Assert.Equal(code, refused.Matter.Record!.VerifiedCode);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("M10 10", false)]
    [InlineData("M10 10L11 11L12 12", false)]
    [InlineData("M12 80L14 84L20 90L31 97L45 101M200 40L201 60L203 80L206 99L210 120", true)]
    [InlineData("M12 80L14 84L20 90L31 97L45 101M200 40L201 60L203 80L206 99L210 120\"/><script>", false)]
    [InlineData("M12 80L14 84L20 90L31 97L45 101M200 40L201 60L203 80L206 99L2100 120", false)]
    [InlineData("L14 84L20 90L31 97L45 101L200 40L201 60L203 80L206 99L210 120", false)]
    public void Clause_5_7_a_signature_is_drawn_with_lines_and_nothing_else(string strokes, bool isSigned)
    {
        Assert.Equal(isSigned, new HandSignature(SigningWay.Drawn, strokes).IsSigned);
        var step = Sent.When(Orders.Agree(Sent.Matter) with { Signature = new(SigningWay.Drawn, strokes) }).By(Who.DeputyDean);
        if (isSigned)
        {
            step.Accepts();
        }
        else
        {
            step.Refuses("R-06");
        }
    }

    [Fact]
    public void Clause_5_7_without_a_signature_nothing_is_verified() =>
        Sent.When(Orders.Object(Sent.Matter, new Objection("提出了要求。", "没有提")) with { Signature = null }).By(Who.DeputyDean).Refuses("R-06");

    [Theory]
    [InlineData("7F3K-9QWD-XN2A", "7F3K-9QWD-XN2A")]
    [InlineData(" 7f3k9qwdxn2a ", "7F3K-9QWD-XN2A")]
    [InlineData("７Ｆ３Ｋ—９ＱＷＤ—ＸＮ２Ａ", "7F3K-9QWD-XN2A")]
    [InlineData("OIL0-1111-2222", "0110-1111-2222")]
    [InlineData("7F3K-9QWD-XN2", null)]
    [InlineData("7F3K-9QWD-XN2U", null)]
    [InlineData("", null)]
    public void A_code_is_read_as_people_type_it(string typed, string? read) => Assert.Equal(read, TextCode.Read(typed));

    [Fact]
    public void Texts_that_differ_in_one_letter_have_other_codes()
    {
        Assert.Equal(TextCode.Of("甲：一\n"), TextCode.Of("甲：一\n"));
        Assert.NotEqual(TextCode.Of("甲：一\n"), TextCode.Of("甲：二\n"));
        Assert.Equal(TextCode.Of("甲"), TextCode.Read(TextCode.Of("甲")));
    }
}
