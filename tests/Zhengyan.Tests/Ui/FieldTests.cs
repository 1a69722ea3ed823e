using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Ui;

namespace Zhengyan.Tests.Ui;

public sealed class FieldTests
{
    private const string Hostile = "\"><script>alert('坏')</script>\n&amp;";

    [Fact]
    public void A_field_says_beside_its_label_in_which_case_it_is_to_be_filled_in()
    {
        foreach (var label in new[]
        {
            Rendered.Piece<TextLine>(new { Name = "to", Label = "澄清函送达", When = "出具澄清函时填写" }).QuerySelector("label")!,
            Rendered.Piece<TextBlock>(new { Name = "to", Label = "澄清函送达", When = "出具澄清函时填写", Optional = true }).QuerySelector("label")!,
        })
        {
            Assert.Equal("澄清函送达（出具澄清函时填写）", label.TextContent);
        }
    }

    [Fact]
    public void What_a_clearing_letter_needs_is_not_said_to_be_optional()
    {
        var situation = Given.Matter.Found(Finding.Unfounded).At(Stage.Unfounded);
        var fields = Rendered.Piece<Zhengyan.Features.CloseUnfoundedFields>(new
        {
            Model = new OrderModel(
                Frames.Nobody, situation.Matter, new HashSet<Part> { Part.Officer }, situation.Now(Who.DisciplineOfficer),
                Zhengyan.Features.VerificationForms.All.Single(form => form.Action == nameof(CloseUnfounded)), situation.Now(Who.DisciplineOfficer), Typed.Nothing, [], false)
            {
                Version = "",
            },
        });
        Assert.DoesNotContain("可不填", fields.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(["clearedTo", "clearedAbout", "clearedScope"], name => Assert.Contains("出具澄清函时填写", fields.QuerySelector($"label[for={name}]")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_field_has_a_label_of_its_own()
    {
        foreach (var (page, kind) in new[]
        {
            (Rendered.Piece<TextLine>(new { Name = "f", Label = "标签" }), "input"),
            (Rendered.Piece<TextBlock>(new { Name = "f", Label = "标签" }), "textarea"),
            (Rendered.Piece<DateLine>(new { Name = "f", Label = "标签" }), "input"),
            (Rendered.Piece<TimeLine>(new { Name = "f", Label = "标签" }), "input"),
            (Rendered.Piece<FileLine>(new { Name = "f", Label = "标签" }), "input"),
            (Rendered.Piece<CheckLine>(new { Name = "f", Label = "标签" }), "input"),
            (Rendered.Piece<SelectLine>(new { Name = "f", Label = "标签", Choices = Choices }), "select"),
        })
        {
            var field = page.QuerySelector(kind)!;
            Assert.Equal("f", field.GetAttribute("name"));
            Assert.Equal("标签", page.QuerySelector($"label[for='{field.Id}']")!.TextContent);
        }
    }

    [Fact]
    public void Choices_are_a_group_with_a_name_and_each_has_its_explanation()
    {
        var page = Rendered.Piece<ChoiceList>(new { Name = "form", Label = "谈话方式", Choices, Chosen = "b" });

        Assert.Equal("谈话方式", page.QuerySelector("fieldset#form > legend")!.TextContent);
        Assert.Equal("b", page.QuerySelector("input:checked")!.GetAttribute("value"));
        Assert.All(page.QuerySelectorAll("input"), input => Assert.NotNull(page.QuerySelector($"label[for='{input.Id}']")));
        Assert.Equal("有问题但够不上处分。", Described(page, page.QuerySelectorAll("input")[1]));
        Assert.Equal("/rules#1.1", page.QuerySelector("a.clause")!.GetAttribute("href"));
        Assert.True(((IHtmlInputElement)page.QuerySelectorAll("input")[2]).IsDisabled);
    }

    [Fact]
    public void People_are_chosen_with_the_reason_why_they_are_offered()
    {
        var people = new[] { new PersonChoice("1", "魏轩涛", "副校长", "分管后勤保障部。", "1.3"), new PersonChoice("2", "许懿春", null, "由纪委办公室派出。") };
        var page = Rendered.Piece<PersonPick>(new { Name = "who", Label = "参加人", People = people, ChosenMany = new[] { "2" }, Many = true });

        Assert.Equal(["1", "2"], page.QuerySelectorAll("input[type=checkbox][name=who]").Select(input => input.GetAttribute("value")));
        Assert.Equal("2", page.QuerySelector("input:checked")!.GetAttribute("value"));
        Assert.StartsWith("分管后勤保障部。", Described(page, page.QuerySelectorAll("input")[0]), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[data-filter]"));
    }

    [Fact]
    public void A_long_list_of_people_can_be_narrowed_and_an_empty_one_says_so()
    {
        var many = Enumerable.Range(1, 20).Select(i => new PersonChoice($"{i}", $"人{i}", null, "理由")).ToArray();
        var longList = Rendered.Piece<PersonPick>(new { Name = "who", Label = "参加人", People = many });
        Assert.Equal("who", longList.QuerySelector("input[type=search][hidden]")!.GetAttribute("data-filter"));
        Assert.Null(longList.QuerySelector("input[type=search]")!.GetAttribute("name"));

        var empty = Rendered.Piece<PersonPick>(new { Name = "who", Label = "参加人", People = Array.Empty<PersonChoice>(), Nobody = "今天没有人在。" });
        Assert.Contains("今天没有人在。", empty.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Measures_offer_empty_rows_without_a_script()
    {
        var rows = new[] { new MeasureRow("公开遴选", "金海梓", "2027-01-15") };
        var page = Rendered.Piece<MeasureRows>(new { Name = "m", Label = "整改措施", Rows = rows, Spare = 2 });

        Assert.Equal(3, page.QuerySelectorAll(".measure").Length);
        Assert.Equal(
            ["m[0].Text", "m[0].Owner", "m[0].Due", "m[1].Text", "m[1].Owner", "m[1].Due", "m[2].Text", "m[2].Owner", "m[2].Due"],
            page.QuerySelectorAll("textarea, input").Select(field => field.GetAttribute("name")));
        Assert.Equal("公开遴选", ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value);
        Assert.Equal("2027-01-15", page.QuerySelector("[type=date]")!.GetAttribute("value"));
    }

    [Fact]
    public void What_was_typed_comes_back_as_it_was_and_does_nothing()
    {
        var line = Rendered.Piece<TextLine>(new { Name = "f", Label = Hostile, Hint = Hostile, Error = Hostile, Value = Hostile });
        Assert.Equal(Hostile, line.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal(Hostile, line.QuerySelector("label")!.TextContent);
        Assert.Empty(line.QuerySelectorAll("script"));

        var block = Rendered.Piece<TextBlock>(new { Name = "f", Label = "标签", Value = "\n</textarea>" + Hostile });
        Assert.Equal("\n</textarea>" + Hostile, block.QuerySelector("textarea")!.TextContent);
        Assert.Empty(block.QuerySelectorAll("script"));
    }

    [Fact]
    public void Rare_characters_survive()
    {
        var page = Rendered.Piece<TextLine>(new { Name = "f", Label = "姓名", Value = "刘𬭎" });
        Assert.Equal("刘𬭎", page.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_no_date_or_time_is_shown_as_it_was_typed()
    {
        Assert.Equal("text", await Kind<DateLine>("2026-02-30"));
        Assert.Equal("date", await Kind<DateLine>("2026-02-28"));
        Assert.Equal("date", await Kind<DateLine>(null));
        Assert.Equal("text", await Kind<TimeLine>("25:00"));
        Assert.Equal("time", await Kind<TimeLine>("15:00"));
        Assert.Equal("2026-02-10", DateLine.Typed(new DateOnly(2026, 2, 10)));
        Assert.Equal("09:05", TimeLine.Typed(new TimeOnly(9, 5)));
    }

    [Fact]
    public void A_field_is_tied_to_its_hint_and_to_its_error()
    {
        var page = Rendered.Piece<TextLine>(new { Name = "place", Label = "地点", Hint = "写到房间号。", Error = "没有填写。" });
        var field = page.QuerySelector("input")!;
        Assert.Equal("写到房间号。 没有填写。", Described(page, field));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));

        var right = Rendered.Piece<TextLine>(new { Name = "place", Label = "地点" });
        Assert.False(right.QuerySelector("input")!.HasAttribute("aria-describedby"));
        Assert.False(right.QuerySelector("input")!.HasAttribute("aria-invalid"));
    }

    [Fact]
    public void A_field_finds_its_own_error_among_the_refusals_of_its_form()
    {
        var refusals = new[] { new Refusal("A-07", "§4.3", Text.Of("没有写地点。"), Text.Of("写到房间号。"), "place") };
        var page = Rendered.Piece<PostForm>(new
        {
            Action = "/x",
            Refusals = (IReadOnlyList<Refusal>)refusals,
            ChildContent = (RenderFragment)(builder =>
            {
                builder.AddContent(0, Rendered.Slot<TextLine>(new { Name = "place", Label = "地点" }));
                builder.AddContent(1, Rendered.Slot<TextLine>(new { Name = "other", Label = "其他" }));
            }),
        });

        Assert.Equal("没有写地点。", Described(page, page.QuerySelector("#place")!));
        Assert.Null(page.QuerySelector("#other")!.GetAttribute("aria-describedby"));
    }

    private static IReadOnlyList<Choice> Choices { get; } =
        [new("a", "提醒"), new("b", "诫勉", "有问题但够不上处分。", "1.1"), new("c", "批评教育", "已有结论，不能选。", Closed: true)];

    private static async Task<string?> Kind<TField>(string? value)
        where TField : IComponent =>
        (Rendered.Piece<TField>(new { Name = "f", Label = "标签", Value = value })).QuerySelector("input")!.GetAttribute("type");

    private static string Described(IHtmlDocument page, IElement field) =>
        string.Join(' ', field.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent));
}
