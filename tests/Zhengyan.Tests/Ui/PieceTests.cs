using Microsoft.AspNetCore.Components;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Tests.Ui;

public sealed class PieceTests
{
    [Fact]
    public async Task A_refusal_says_number_clause_reason_and_what_can_be_done_and_leads_to_the_field()
    {
        Refusal[] refusals =
        [
            new("A-03", "§4.3", Text.Of("只有 {0} 人谈话。", 1), Text.Of("请再选一位参加人。"), "participants"),
            new("A-01", "§5.1", Text.Of("<b>责任人</b>没有确认。"), Text.Of("")),
        ];
        var page = await Rendered.Piece<RefusalList>(new { Refusals = refusals });

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
        Assert.Empty((await Rendered.Html<RefusalList>(new { Refusals = Array.Empty<Refusal>() })).Trim());
    }

    [Fact]
    public async Task A_form_carries_the_token_the_command_and_the_version()
    {
        var page = await Rendered.Piece<CascadingValue<Frame>>(new
        {
            Value = Frames.Of("顾玉玉"),
            ChildContent = Rendered.Slot<PostForm>(new { Action = "/x", Command = "c-1", Version = (long?)7 }),
        });

        Assert.Equal("post", page.QuerySelector("form")!.GetAttribute("method"));
        Assert.Equal(
            ["token=abc", "command=c-1", "version=7"],
            page.QuerySelectorAll("input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));

        var filter = await Rendered.Piece<PostForm>(new { Action = "/x", Method = "get", Command = "c-1" });
        Assert.Empty(filter.QuerySelectorAll("input[type=hidden]"));
    }

    [Fact]
    public async Task An_act_is_named_by_its_heading_and_is_a_form_only_with_an_action()
    {
        var form = await Rendered.Piece<Act>(new { Title = "请审批", Clause = "4.2", Action = "/matters/1/approve", Due = new DateOnly(2026, 2, 12), DaysLeft = -2 });
        var section = form.QuerySelector("section")!;
        Assert.Equal("请审批 §4.2", form.GetElementById(section.GetAttribute("aria-labelledby")!)!.TextContent);
        Assert.Equal("2月12日前，已逾期 2 个工作日", form.QuerySelector(".owed")!.TextContent);
        Assert.Single(form.QuerySelectorAll("form"));

        Assert.Empty((await Rendered.Piece<Act>(new { Title = "请阅看" })).QuerySelectorAll("form"));
    }

    [Fact]
    public async Task Two_acts_of_a_page_have_ids_of_their_own()
    {
        var approve = await Rendered.Piece<Act>(new { Title = "审批", Action = "/matters/1/approve?by=3" });
        var recuse = await Rendered.Piece<Act>(new { Title = "回避", Action = "/matters/1/recuse" });
        Assert.Equal("approve", approve.QuerySelector("section")!.Id);
        Assert.Equal("recuse", recuse.QuerySelector("section")!.Id);
    }

    [Fact]
    public async Task The_stage_track_says_which_stage_is_now()
    {
        StageMark[] stages = [new("建议", StagePlace.Done, "2月10日"), new("审批", StagePlace.Current, "还有 2 个工作日"), new("安排", StagePlace.Ahead)];
        var page = await Rendered.Piece<StageTrack>(new { Stages = stages });

        Assert.StartsWith("审批", page.QuerySelector("[aria-current=step]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("2 / 3", page.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll("details li").Length);
    }

    [Theory]
    [InlineData(-2, "−2", "已逾期", true)]
    [InlineData(0, "今天", "11月23日", false)]
    [InlineData(8, "8", "天", false)]
    [InlineData(null, "—", "不限期", false)]
    public async Task A_deadline_is_a_number_of_working_days(int? days, string number, string word, bool owed)
    {
        var page = await Rendered.Piece<DueDays>(new { Days = days, Due = new DateOnly(2026, 11, 23) });
        Assert.Equal(number, page.QuerySelector("b")!.TextContent);
        Assert.EndsWith(word, page.QuerySelector("small")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(owed, page.QuerySelector(".owed") is not null);
    }

    [Fact]
    public async Task A_demand_says_on_its_button_what_it_is_about()
    {
        var page = await Rendered.Piece<DemandLine>(new
        {
            Days = (int?)3, Title = "向责任人通报", Clause = "5.1", Line = "纪谈〔2026〕12号", Href = "/matters/1", Button = "准备通报", Primary = true,
        });
        Assert.Equal("准备通报 · 向责任人通报　纪谈〔2026〕12号", page.QuerySelector("a.btn-primary")!.TextContent);
        Assert.Equal("/rules#5.1", page.QuerySelector("a.clause")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_closed_section_is_folded_and_keeps_its_heading()
    {
        var page = await Rendered.Piece<Section>(new { Title = "核实", Note = "轻微违纪", Folded = true, ChildContent = Rendered.Slot("<p>经过</p>") });
        Assert.False(page.QuerySelector("details")!.HasAttribute("open"));
        Assert.Equal("核实", page.QuerySelector("summary h2")!.TextContent);
        Assert.Equal("经过", page.QuerySelector("details p")!.TextContent);
    }

    [Fact]
    public async Task A_fact_without_a_value_is_not_shown()
    {
        Assert.Empty((await Rendered.Html<Fact>(new { Label = "出生", Value = "" })).Trim());
        var page = await Rendered.Piece<Fact>(new { Label = "方式", Value = "诫勉" });
        Assert.Equal("诫勉", page.QuerySelector("dt + dd")!.TextContent);
    }

    [Fact]
    public async Task The_pager_leads_on_where_there_is_more()
    {
        Func<int, string> href = page => $"/leads?page={page}";
        var first = await Rendered.Piece<Pager>(new { Page = 1, Last = 3, Href = href });
        Assert.Equal(["/leads?page=2"], first.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Empty((await Rendered.Html<Pager>(new { Page = 1, Last = 1, Href = href })).Trim());
    }

    [Fact]
    public async Task A_wide_table_can_be_scrolled_with_the_keyboard()
    {
        var page = await Rendered.Piece<DataTable>(new { Caption = "名册", Head = Rendered.Slot("<th scope=\"col\">姓名</th>"), Rows = Rendered.Slot("<tr><td>金</td></tr>"), Wide = true });
        var frame = page.QuerySelector("[role=region]")!;
        Assert.Equal(("0", "名册"), (frame.GetAttribute("tabindex"), frame.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task Who_came_too_late_is_told_who_was_faster_and_how_it_stands()
    {
        var page = await Rendered.Piece<OvertakenNote>(new
        {
            By = "顾玉玉", When = new DateTimeOffset(2026, 11, 23, 1, 12, 0, TimeSpan.Zero), What = "退回了建议", State = "建议", Href = "/matters/1",
        });
        Assert.Contains("顾玉玉于 2026年11月23日 09:12 退回了建议。现在的阶段：建议。", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }
}
