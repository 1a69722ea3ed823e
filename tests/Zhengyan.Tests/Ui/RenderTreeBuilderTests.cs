using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Zhengyan.Ui;

namespace Zhengyan.Tests.Ui;

/// <summary>What a page calls for its elements, texts and pieces becomes HTML, in that order.</summary>
public sealed class RenderTreeBuilderTests
{
    [Fact]
    public void An_element_has_its_attributes_and_what_stands_in_it() => Assert.Equal(
        "<p class=\"quiet\">第一<b>二</b></p>",
        Written(page =>
        {
            page.OpenElement(0, "p");
            page.AddAttribute(1, "class", "quiet");
            page.AddContent(2, "第一");
            page.OpenElement(3, "b");
            page.AddContent(4, "二");
            page.CloseElement();
            page.CloseElement();
        }));

    [Theory]
    [InlineData("input", "<input />")]
    [InlineData("br", "<br />")]
    [InlineData("textarea", "<textarea></textarea>")]
    [InlineData("i", "<i></i>")]
    public void An_empty_element_ends_as_its_kind_does(string name, string written) => Assert.Equal(written, Written(page =>
    {
        page.OpenElement(0, name);
        page.CloseElement();
    }));

    [Fact]
    public void An_attribute_without_a_value_is_not_there_and_one_that_holds_or_not_has_none() => Assert.Equal(
        "<input hidden required value=\"\" data-number=\"7\" />",
        Written(page =>
        {
            page.OpenElement(0, "input");
            page.AddAttribute(1, "hidden");
            page.AddAttribute(2, "id", (string?)null);
            page.AddAttribute(3, "title", (object?)null);
            page.AddAttribute(4, "required", true);
            page.AddAttribute(5, "disabled", false);
            page.AddAttribute(6, "checked", (object)false);
            page.AddAttribute(7, "value", "");
            page.AddAttribute(8, "data-number", (object)7);
            page.CloseElement();
        }));

    [Fact]
    public void What_was_typed_never_becomes_markup() => Assert.Equal(
        "<p title=\"&quot;&gt;&lt;b&gt;\">&lt;b&gt;<i>是</i></p>",
        Written(page =>
        {
            page.OpenElement(0, "p");
            page.AddAttribute(1, "title", "\"><b>");
            page.AddContent(2, "<b>");
            page.AddContent(3, (MarkupString)"<i>是</i>");
            page.CloseElement();
        }));

    [Fact]
    public void Nothing_is_written_for_what_is_not_there() => Assert.Equal("<p></p>", Written(page =>
    {
        page.OpenElement(0, "p");
        page.AddContent(1, (string?)null);
        page.AddContent(2, (object?)null);
        page.AddContent(3, (RenderFragment?)null);
        page.AddMarkupContent(4, null);
        page.CloseElement();
    }));

    [Fact]
    public void A_piece_is_given_its_parameters_by_name_and_its_slot_is_written_where_it_stands() => Assert.Equal(
        "<section class=\"side-panel\"><h2>人员</h2>\n    <b>甲</b></section>",
        Written(page =>
        {
            page.OpenComponent<SidePanel>(0);
            page.AddAttribute(1, "Title", "人员");
            page.AddAttribute(2, "ChildContent", (RenderFragment)(slot => slot.AddMarkupContent(0, "<b>甲</b>")));
            page.CloseComponent();
        }));

    [Fact]
    public void A_name_is_found_by_its_letters_too()
    {
        var name = string.Concat("Ti", "tle".ToLowerInvariant());
        Assert.Contains("<h2>人员</h2>", Written(page =>
        {
            page.OpenComponent<SidePanel>(0);
            page.AddAttribute(1, name, "人员");
            page.AddAttribute(2, "ChildContent", (RenderFragment)(_ => { }));
            page.CloseComponent();
        }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_a_piece_does_not_have_is_a_mistake() =>
        Assert.Contains("SidePanel", Assert.Throws<InvalidOperationException>(() => Written(page =>
        {
            page.OpenComponent<SidePanel>(0);
            page.AddAttribute(1, "Titel", "人员");
        })).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_handed_down_reaches_the_pieces_within_it_the_innermost_first_and_nobody_after_it()
    {
        var token = new FormToken("token", "outer");
        Assert.Equal(
            ["outer", "inner", "outer", "none"],
            Written(page =>
            {
                HandDown(page, token, outer =>
                {
                    Form(outer);
                    HandDown(outer, token with { Value = "inner" }, Form);
                    Form(outer);
                });
                Form(page);
            }).Split("<form").Skip(1).Select(form => form.Contains("\"outer\"", StringComparison.Ordinal) ? "outer" : form.Contains("\"inner\"", StringComparison.Ordinal) ? "inner" : "none"));
    }

    private static void HandDown(RenderTreeBuilder page, FormToken token, RenderFragment content)
    {
        page.OpenComponent<CascadingValue<Frame>>(0);
        page.AddAttribute(1, "Value", Frames.Of("顾玉玉") with { Token = token });
        page.AddAttribute(2, "ChildContent", content);
        page.CloseComponent();
    }

    private static void Form(RenderTreeBuilder page)
    {
        page.OpenComponent<PostForm>(0);
        page.AddAttribute(1, "Action", "/x");
        page.CloseComponent();
    }

    private static string Written(RenderFragment page)
    {
        using var html = new HtmlBytes();
        page(new RenderTreeBuilder(html));
        return Encoding.UTF8.GetString(html.Written.Span);
    }
}
