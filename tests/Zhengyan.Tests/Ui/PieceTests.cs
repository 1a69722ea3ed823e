using Microsoft.AspNetCore.Components;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Tests.Ui;

public sealed class PieceTests
{
    [Fact]
    public void A_refusal_says_number_clause_reason_and_what_can_be_done_and_leads_to_the_field()
    {
        Refusal[] refusals =
        [
            new("A-03", "§4.3", Text.Of("只有 {0} 人谈话。", 1), Text.Of("请再选一位参加人。"), "participants"),
            new("A-01", "§5.1", Text.Of("<b>责任人</b>没有确认。"), Text.Of("")),
        ];
        var page = Rendered.Piece<RefusalList>(new { Refusals = refusals });

        var alert = page.QuerySelector("[role=alert]")!;
        Assert.Equal("-1", alert.GetAttribute("tabindex"));
        Assert.True(alert.HasAttribute("autofocus"));
        var lines = alert.QuerySelectorAll("li");
        Assert.Equal(2, lines.Length);
        Assert.Equal("#participants", lines[0].QuerySelector("a")!.GetAttribute("href"));
        foreach (var part in new[] { "A-03", "§4.3", "只有 1 人谈话。", "请再选一位参加人。" })
        {
            Assert.Contains(part, lines[0].TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("<b>责任人</b>没有确认。", lines[1].TextContent, StringComparison.Ordinal);
        Assert.Empty(Rendered.Html<RefusalList>(new { Refusals = Array.Empty<Refusal>() }).Trim());
    }

    [Fact]
    public void A_form_carries_the_token_the_command_and_the_version()
    {
        var page = Rendered.Piece<CascadingValue<Frame>>(new
        {
            Value = Frames.Of("顾玉玉"),
            ChildContent = Rendered.Slot<PostForm>(new { Action = "/x", Command = "c-1", Version = "7" }),
        });

        Assert.Equal("post", page.QuerySelector("form")!.GetAttribute("method"));
        Assert.Equal(
            ["token=abc", "command=c-1", "version=7"],
            page.QuerySelectorAll("input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));

        var filter = Rendered.Piece<PostForm>(new { Action = "/x", Method = "get", Command = "c-1" });
        Assert.Empty(filter.QuerySelectorAll("input[type=hidden]"));
    }

    [Fact]
    public void An_act_is_named_by_its_heading_and_is_a_form_only_with_an_action()
    {
        var form = Rendered.Piece<Act>(new { Title = "请审批", Clause = "4.2", Action = "/matters/1/approve", Due = new DueDay(new(2026, 2, 12), -2, new(2026, 2, 14)) });
        var section = form.QuerySelector("section")!;
        Assert.Equal("请审批 §4.2", form.GetElementById(section.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.Equal("2月12日前，已逾期 2 个工作日", form.QuerySelector(".owed")!.TextContent);
        Assert.Single(form.QuerySelectorAll("form"));

        Assert.Empty((Rendered.Piece<Act>(new { Title = "请阅看" })).QuerySelectorAll("form"));
    }

    [Fact]
    public void Two_acts_of_a_page_have_ids_of_their_own()
    {
        var approve = Rendered.Piece<Act>(new { Title = "审批", Action = "/matters/1/approve?by=3" });
        var recuse = Rendered.Piece<Act>(new { Title = "回避", Action = "/matters/1/recuse" });
        Assert.Equal("approve", approve.QuerySelector("section")!.Id);
        Assert.Equal("recuse", recuse.QuerySelector("section")!.Id);
    }

    [Fact]
    public void The_stage_track_says_which_stage_is_now()
    {
        StageMark[] stages = [new("建议", StagePlace.Done, "2月10日"), new("审批", StagePlace.Current, "还有 2 个工作日"), new("安排", StagePlace.Ahead)];
        var page = Rendered.Piece<StageTrack>(new { Stages = stages });

        Assert.StartsWith("审批", page.QuerySelector("[aria-current=step]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("2 / 3", page.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll("details li").Length);
    }

    [Theory]
    [InlineData(-2, "−2", "已逾期", true)]
    [InlineData(0, "今天", "11月23日", false)]
    [InlineData(8, "8", "工作日", false)]
    [InlineData(null, "—", "不限期", false)]
    public void A_deadline_is_a_number_of_working_days(int? days, string number, string word, bool owed)
    {
        var page = Rendered.Piece<DueDays>(new { Due = days is { } left ? new DueDay(new(2026, 11, 23), left, new(2026, 11, 23)) : null });
        Assert.Equal(number, page.QuerySelector("b")!.TextContent);
        Assert.EndsWith(word, page.QuerySelector("small")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(owed, page.QuerySelector(".owed") is not null);
    }

    [Fact]
    public void A_deadline_in_another_year_is_shown_with_that_year()
    {
        var next = Rendered.Piece<DueBy>(new { Due = new DueDay(new(2027, 1, 27), 40, new(2026, 11, 30)) });
        Assert.Equal("2027年1月27日前，还有 40 个工作日", next.Body!.TextContent.Trim());
        var same = Rendered.Piece<DueBy>(new { Due = new DueDay(new(2026, 12, 7), 5, new(2026, 11, 30)) });
        Assert.Equal("12月7日前，还有 5 个工作日", same.Body!.TextContent.Trim());
    }

    [Theory]
    [InlineData("zh-Hans", "※ 2027 年的放假安排还没有公布")]
    [InlineData("en", "※ The days off of 2027 are not published yet")]
    public void A_deadline_in_a_year_that_is_not_published_is_marked_and_the_mark_explained(string language, string sentence)
    {
        var today = new DateOnly(2026, 11, 30);
        DueDay?[] shown = [DueDay.Of(new(2026, 12, 7), today, WorkingCalendar.Shipped), null, DueDay.Of(new(2027, 1, 27), today, WorkingCalendar.Shipped)];
        Assert.Contains(sentence, Rendered.Piece<DueNote>(new { Of = shown }, language).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Rendered.Piece<DueNote>(new { Of = shown.Take(2) }, language).Body!.TextContent.Trim());
        Assert.Single(Rendered.Piece<DueBy>(new { Due = shown[2] }, language).QuerySelectorAll(".due-mark"));
        Assert.Empty(Rendered.Piece<DueBy>(new { Due = shown[0] }, language).QuerySelectorAll(".due-mark"));
        Assert.Single(Rendered.Piece<Act>(new { Title = "请审批", Due = shown[2] }, language).QuerySelectorAll(".due-note"));
    }

    [Fact]
    public void A_demand_says_on_its_button_what_it_is_about()
    {
        var page = Rendered.Piece<DemandLine>(new
        {
            Due = new DueDay(new(2026, 11, 23), 3, new(2026, 11, 18)), Title = "向责任人通报", Clause = "5.1", Line = "纪谈〔2026〕12号", Href = "/matters/1", Button = "准备通报", Primary = true,
        });
        Assert.Equal("准备通报 · 向责任人通报　纪谈〔2026〕12号", page.QuerySelector("a.btn-primary")!.TextContent);
        Assert.Equal("/rules#5.1", page.QuerySelector("a.clause")!.GetAttribute("href"));
    }

    [Fact]
    public void A_closed_section_is_folded_and_keeps_its_heading()
    {
        var page = Rendered.Piece<Section>(new { Title = "核实", Note = "轻微违纪", Folded = true, ChildContent = Rendered.Slot("<p>经过</p>") });
        Assert.False(page.QuerySelector("details")!.HasAttribute("open"));
        Assert.Equal("核实", page.QuerySelector("summary h2")!.TextContent);
        Assert.Equal("经过", page.QuerySelector("details p")!.TextContent);
    }

    [Fact]
    public void A_fact_without_a_value_is_not_shown()
    {
        Assert.Empty(Rendered.Html<Fact>(new { Label = "出生", Value = "" }).Trim());
        var page = Rendered.Piece<Fact>(new { Label = "方式", Value = "诫勉" });
        Assert.Equal("诫勉", page.QuerySelector("dt + dd")!.TextContent);
    }

    [Fact]
    public void The_pager_leads_on_where_there_is_more()
    {
        Func<int, string> href = page => $"/leads?page={page}";
        var first = Rendered.Piece<Pager>(new { Page = 1, Last = 3, Href = href });
        Assert.Equal(["/leads?page=2"], first.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Empty(Rendered.Html<Pager>(new { Page = 1, Last = 1, Href = href }).Trim());
    }

    [Fact]
    public void A_wide_table_can_be_scrolled_with_the_keyboard()
    {
        var page = Rendered.Piece<DataTable>(new { Caption = "名册", Head = Rendered.Slot("<th scope=\"col\">姓名</th>"), Rows = Rendered.Slot("<tr><td>金</td></tr>"), Wide = true });
        var frame = page.QuerySelector("[role=region]")!;
        Assert.Equal(("0", "名册"), (frame.GetAttribute("tabindex"), frame.GetAttribute("aria-label")));
    }

    [Fact]
    public void Who_came_too_late_is_told_who_was_faster_and_how_it_stands()
    {
        var page = Rendered.Piece<OvertakenNote>(new
        {
            By = "顾玉玉", When = new DateTimeOffset(2026, 11, 23, 1, 12, 0, TimeSpan.Zero), What = "退回了建议", State = "建议", Href = "/matters/1",
        });
        Assert.Contains("顾玉玉于 2026年11月23日 09:12 退回了建议。现在的阶段：建议。", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }
}
