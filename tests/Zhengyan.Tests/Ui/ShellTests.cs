using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Tests.Ui;

public sealed class ShellTests
{
    [Fact]
    public void The_document_says_its_language_title_and_place()
    {
        var page = Rendered.Piece<NotFoundPage>(new { Model = Frames.Of("顾玉玉") });
        Assert.Equal("zh-Hans", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("没有这个页面 · 诤言", page.Title);
        Assert.Equal("#" + page.QuerySelector("main")!.Id, page.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("nav a[aria-current]"), link => Assert.Equal("/matters", link.GetAttribute("href")));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("已经办理。", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Equal("en", (Rendered.Piece<NotFoundPage>(new { Model = Frames.Of("顾玉玉") }, "en")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void The_banner_stands_on_every_page_and_names_the_demonstration()
    {
        var demonstration = Rendered.Piece<NotFoundPage>(new { Model = Frames.Of("顾玉玉") });
        Assert.Equal("本系统不得存储、处理国家秘密　·　演示数据，人物均为虚构", demonstration.QuerySelector(".banner")!.TextContent);
        var real = Rendered.Piece<NotFoundPage>(new { Model = Frames.Nobody });
        Assert.Equal("本系统不得存储、处理国家秘密", real.QuerySelector(".banner")!.TextContent);
    }

    [Fact]
    public void The_watermark_names_reader_number_and_time_and_is_not_read_out()
    {
        var page = Rendered.Piece<NotFoundPage>(new { Model = Frames.Of("<顾>") });
        var mark = page.QuerySelector("svg.watermark")!;
        Assert.Equal("<顾> 20110107 2026年11月23日 09:12", mark.QuerySelector("text")!.TextContent);
        Assert.Equal("true", mark.GetAttribute("aria-hidden"));
        Assert.Null((Rendered.Piece<NotFoundPage>(new { Model = Frames.Nobody })).QuerySelector(".watermark"));
    }

    [Fact]
    public void Signing_out_and_changing_the_language_are_forms_with_the_token()
    {
        var page = Rendered.Piece<NotFoundPage>(new { Model = Frames.Of("顾玉玉") });
        foreach (var action in new[] { "/sign-out", "/language" })
        {
            Assert.Equal("abc", page.QuerySelector($"form[method=post][action='{action}'] input[name=token]")!.GetAttribute("value"));
        }

        Assert.Equal("/matters/1?tab=2", page.QuerySelector("form[action='/language'] input[name=back]")!.GetAttribute("value"));
        Assert.NotNull((Rendered.Piece<NotFoundPage>(new { Model = Frames.Nobody })).QuerySelector("form[action='/language']"));
        Assert.Null((Rendered.Piece<NotFoundPage>(new { Model = Frames.Nobody })).QuerySelector("form[action='/sign-out']"));
    }

    [Fact]
    public void A_page_fetches_only_from_its_own_server_and_has_no_script_of_its_own()
    {
        var page = Rendered.Piece<ErrorPage>(new { Model = new Mishap(Frames.Of("顾玉玉"), "E-1") });
        Assert.All(
            page.QuerySelectorAll("link, script, img").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")),
            address => Assert.Matches("^/[^/]", address));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Empty(script.TextContent));
        Assert.Empty(page.QuerySelectorAll("[style], style"));
        Assert.Contains("E-1", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_act_without_a_page_shows_its_reasons_and_the_way_back()
    {
        var refused = new RefusedModel(Frames.Of("顾玉玉"), "不能提出建议", [new Refusal("P-02", "§1.2", Text.Of("结论不允许。"), Text.Of("请移送。"))], "/matters/1");
        var page = Rendered.Piece<RefusedPage>(new { Model = refused });
        Assert.Contains("P-02", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/matters/1", page.QuerySelector("main a.btn")!.GetAttribute("href"));
    }
}
