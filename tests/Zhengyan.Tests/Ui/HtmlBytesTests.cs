using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Zhengyan.Ui;

namespace Zhengyan.Tests.Ui;

/// <summary>What somebody typed never becomes markup: it is written as the framework's encoder would write it.</summary>
public sealed class HtmlBytesTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [Fact]
    public void Every_character_is_written_as_the_encoder_writes_it()
    {
        var all = new StringBuilder();
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (!char.IsSurrogate((char)c))
            {
                all.Append((char)c);
            }
        }

        Assert.Equal(Encoder.Encode(all.ToString()), Written(all.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<script>alert('x')</script> & \"y\" + `z`")]
    [InlineData("第一行\n第二行\t\r")]
    [InlineData("𠮷野家 和 😀 之间")]
    [InlineData("一半的代理对 \ud83d 和 \ude00")]
    [InlineData("结尾 \ud83d")]
    public void A_text_is_written_as_the_encoder_writes_it(string text) => Assert.Equal(Encoder.Encode(text), Written(text));

    [Fact]
    public void A_long_text_is_written_to_its_end()
    {
        var text = string.Concat(Enumerable.Repeat("谈话记录“逐句”核实 <b> ", 20_000));
        Assert.Equal(Encoder.Encode(text), Written(text));
    }

    private static string Written(string text)
    {
        using var html = new HtmlBytes();
        html.Text(text);
        return Encoding.UTF8.GetString(html.Written.Span);
    }
}
