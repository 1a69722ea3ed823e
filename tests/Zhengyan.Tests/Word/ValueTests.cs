using CsCheck;
using Zhengyan.Documents;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using static Zhengyan.Tests.Support.SmallDocx;

namespace Zhengyan.Tests.Word;

/// <summary>Values are text and nothing else, whatever is in them.</summary>
public sealed class ValueTests
{
    private static readonly Template Template = Vocabulary.Template(Of(Paragraph("{{谈话对象.姓名}}") + Paragraph("{{编号}}")));

    [Theory]
    [InlineData("{{编号}}", "{{编号}}")]
    [InlineData("{{如有 编号}}{{核实事项.内容}}", "{{如有 编号}}{{核实事项.内容}}")]
    [InlineData("<w:p>&amp;\"'", "<w:p>&amp;\"'")]
    [InlineData("]]><!--", "]]><!--")]
    [InlineData("𬭎𠮷", "𬭎𠮷")]
    [InlineData("一\t二\r\n三\u2028四\n\n", "一 二\n三\n四")]
    [InlineData("  两端  ", "  两端  ")]
    [InlineData("", "")]
    public void A_value_is_printed_as_it_stands_and_runs_nothing(string value, string printed) =>
        Assert.Equal(printed + "\n号", Text(Template.Fill(new(DocumentKind.Notice, [new("谈话对象.姓名", value), new("编号", "号")], []))));

    [Fact]
    public void Halves_of_a_letter_are_marked_and_what_steers_a_screen_is_left_out() =>
        Assert.Equal(["一\uFFFD二\uFFFD三四"], ValueText.Lines("一\uD800二\uDC00三\u0000\u0001\u001F\uFFFE\u202E四"));

    [Fact]
    public void Whatever_letters_a_value_has_the_file_can_be_read_and_says_them() =>
        Gen.String[Gen.Char['\0', '\uFFFF'], 0, 40].Sample(value =>
        {
            var paper = Template.Fill(new(DocumentKind.Notice, [new("谈话对象.姓名", value), new("编号", "号")], []));
            return Text(paper) == string.Join('\n', ValueText.Lines(value)) + "\n号";
        }, iter: 2000);
}
