using System.Net;
using System.Text.RegularExpressions;
using Zhengyan.Tests.Support;
using static Zhengyan.Tests.Features.Complaint.ComplaintOffice;

namespace Zhengyan.Tests.Features.Complaint;

/// <summary>§5.3: a complaint of retaliation is filed by anybody, read by one, and followed to an end, through the pages.</summary>
public sealed class ComplaintPageTests(ComplaintOffice office) : IClassFixture<ComplaintOffice>
{
    [Fact]
    public async Task Clause_5_3_it_is_filed_without_signing_in_handled_by_the_secretary_to_its_end_and_answered()
    {
        var (code, address) = await office.Filed("上周在走廊里逐个问是谁写的信");
        Assert.Matches("^([a-z2-9]{4}-){4}[a-z2-9]{4}$", code);
        var waiting = await office.Follow(code);
        Assert.Contains("待受理", waiting.Text, StringComparison.Ordinal);
        Assert.Contains(Secretary, waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("走廊", waiting.Text, StringComparison.Ordinal);

        using var secretary = await office.App.SignInAs(Secretary);
        var desk = await secretary.Get("/");
        Assert.Contains("受理打击报复投诉", desk.Text, StringComparison.Ordinal);
        Assert.Contains("今天收到", desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("走廊", desk.Html, StringComparison.Ordinal);
        Assert.Contains("走廊里逐个问", (await secretary.Get(address)).Text, StringComparison.Ordinal);

        Assert.Contains("C-05", (await office.Give(Secretary, address, "receive")).Text, StringComparison.Ordinal);
        Assert.True((await office.Give(Secretary, address, "receive", ("nature", "Retaliation"))).Redirects);
        var early = await office.Give(Secretary, address, "end", ("outcome", "Founded"), ("result", "说明"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.All(["C-07", "C-08", "C-12"], number => Assert.Contains(number, early.Text, StringComparison.Ordinal));
        Assert.True((await office.Give(Secretary, address, "note", ("done", "同问话的人谈了，要求停止"))).Redirects);
        Assert.True((await office.Give(Secretary, address, "answer", ("reply", "打听已经制止，请放心"))).Redirects);

        Assert.Contains("补充的内容已经收到", (await office.Add(code, "又问到隔壁科室了")).Text, StringComparison.Ordinal);
        Assert.Contains("写信人有补充", (await secretary.Get("/")).Text, StringComparison.Ordinal);
        Assert.Contains("隔壁科室", (await secretary.Get(address)).Text, StringComparison.Ordinal);
        Assert.True((await office.Give(Secretary, address, "end", ("outcome", "Founded"), ("consequence", "Criticism"), ("result", "已批评教育当事人"))).Redirects);

        var ended = await office.Follow(code);
        Assert.Contains("已办结", ended.Text, StringComparison.Ordinal);
        Assert.Contains("打听已经制止，请放心", ended.Text, StringComparison.Ordinal);
        Assert.Contains("办结：属实", ended.Text, StringComparison.Ordinal);
        Assert.All(["同问话的人谈了", "已批评教育当事人", "走廊", "隔壁"], kept => Assert.DoesNotContain(kept, ended.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(address, (await secretary.Get("/")).Html, StringComparison.Ordinal);
        Assert.Contains("属实", (await secretary.Get(All)).Text, StringComparison.Ordinal);

        // Added to, it is before the secretary again.
        Assert.Equal(HttpStatusCode.OK, (await office.Add(code, "今天又来了")).Status);
        Assert.Contains(address, (await secretary.Get("/")).Html, StringComparison.Ordinal);
        Assert.Contains("今天又来了", (await secretary.Get(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_3_for_everybody_else_complaints_do_not_exist()
    {
        var (_, address) = await office.Filed("只给纪委书记看");
        foreach (var other in new[] { "姚志", "顾玉玉", "梁生远", "周涛霞", "熊嘉欣", office.Above, "系统管理员", "安全管理员", "审计员" })
        {
            using var visitor = await office.App.SignInAs(other);
            Assert.DoesNotContain(address, (await visitor.Get("/")).Html, StringComparison.Ordinal);
            // Whoever stands above has those about the secretary, and no page while there are none.
            foreach (var path in other == office.Above ? [address] : new[] { All, address })
            {
                var (theirs, none) = (await visitor.Get(path), await visitor.Get("/complaints-that-are-none"));
                Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
                Assert.Equal(Same(none, "/complaints-that-are-none"), Same(theirs, path));
            }

            // What is sent finds nothing either, and does nothing.
            var form = await visitor.Get("/nothing-is-here");
            var token = form.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
            foreach (var act in new[] { "receive", "note", "answer", "end" })
            {
                (string, string)[] fields = [("__RequestVerificationToken", token), ("nature", "Leak"), ("done", "做了"), ("reply", "答复"), ("outcome", "NotFounded"), ("result", "无")];
                var sent = await visitor.Post($"{address}/{act}", fields);
                var none = await visitor.Post($"{All}/{Guid.NewGuid():N}/{act}", fields);
                Assert.Equal(HttpStatusCode.NotFound, sent.Status);
                Assert.Equal(Same(none, none.Path), Same(sent, sent.Path));
            }
        }

        Assert.Single(office.Register.Complaints[^1].Lines);
        using var secretary = await office.App.SignInAs(Secretary);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.Get($"{All}/{Guid.NewGuid():N}")).Status);
    }

    [Fact]
    public async Task Clause_5_3_a_wrong_code_and_no_complaint_look_the_same()
    {
        var (code, _) = await office.Filed("查询码是随机的");
        // However it is typed, it is the same one.
        Assert.Contains("待受理", (await office.Follow(code.ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        Assert.Contains("待受理", (await office.Follow(new string([.. code.Select(c => c == '-' ? '－' : (char)(c + 0xfee0))]))).Text, StringComparison.Ordinal);
        var last = code[^1] == 'a' ? 'b' : 'a';
        var wrong = new[] { code[..^1] + last, "", "不是查询码", "aaaa-aaaa-aaaa-aaaa-aaaa", code + "2", new string('a', 2000) };
        var answers = new List<string>();
        foreach (var typed in wrong)
        {
            var answer = await office.Follow(typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("C-13", answer.Text, StringComparison.Ordinal);
            answers.Add(Same(answer, typed.Length == 0 ? "no such word" : typed));
        }

        Assert.Single(answers.Select(a => Regex.Replace(a, "value=\"[^\"]*\"", "")).Distinct());
        // Nor can anything be added by guessing.
        using var visitor = office.Somebody();
        var page = await visitor.Get(Public);
        var added = await visitor.Post("/complaint/add", ("__RequestVerificationToken", page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!), ("code", wrong[0]), ("more", "猜的"));
        Assert.Contains("C-13", added.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_3_the_same_form_sent_twice_files_one_complaint_and_shows_one_code()
    {
        using var visitor = office.Somebody();
        var page = await visitor.Get(Public);
        var before = office.Register.Complaints.Count;
        var first = CodeOn(await ComplaintOffice.File(visitor, page, "点了两次"));
        Assert.Equal(first, CodeOn(await ComplaintOffice.File(visitor, page, "点了两次")));
        Assert.Equal(before + 1, office.Register.Complaints.Count);
        // Gone back and changed: what was filed stays, and the page says so.
        var changed = await ComplaintOffice.File(visitor, page, "点了两次，又改了一句");
        Assert.Equal(first, CodeOn(changed));
        Assert.Contains("先前已经提交过", changed.Text, StringComparison.Ordinal);
        Assert.Equal("点了两次", office.Register.Complaints[^1].Lines[0].Words);

        var follow = await visitor.Send(await visitor.Get(Public), "form[action='/complaint/follow']", ("code", first));
        await visitor.Send(follow, "form[action='/complaint/add']", ("more", "补一句"));
        await visitor.Send(follow, "form[action='/complaint/add']", ("more", "补一句"));
        Assert.Equal(2, office.Register.Complaints[^1].Lines.Count);

        // What another sends under a command that the log shows brings them nothing of it.
        var another = await ComplaintOffice.File(visitor, await visitor.Get(Public), "");
        Assert.Contains("X-01", another.Text, StringComparison.Ordinal);
        var command = page.Document.QuerySelector("form[action='/complaint'] input[name='command']")!.GetAttribute("value")!;
        var stolen = await visitor.Send(another, "form[action='/complaint']", ("words", "别人的"), ("command", command));
        Assert.Equal(HttpStatusCode.NotFound, stolen.Status);
        Assert.DoesNotContain(first, stolen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_5_3_one_about_the_secretary_is_read_above_and_the_secretary_does_not_see_it()
    {
        var (code, address) = await office.Filed("是纪委书记自己在打听", aboutSecretary: true);
        using var secretary = await office.App.SignInAs(Secretary);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.Get(address)).Status);
        Assert.All([All, "/"], async path => Assert.DoesNotContain(address, (await secretary.Get(path)).Html, StringComparison.Ordinal));

        using var above = await office.App.SignInAs(office.Above);
        Assert.Contains("受理打击报复投诉", (await above.Get("/")).Text, StringComparison.Ordinal);
        Assert.Contains("自己在打听", (await above.Get(address)).Text, StringComparison.Ordinal);
        Assert.Contains(address, (await above.Get(All)).Html, StringComparison.Ordinal);
        Assert.Contains(office.Above, (await office.Follow(code)).Text, StringComparison.Ordinal);
        Assert.True((await office.Give(office.Above, address, "receive", ("nature", "Retaliation"))).Redirects);
        Assert.True((await office.Give(office.Above, address, "note", ("done", "与其谈话"))).Redirects);
        Assert.True((await office.Give(office.Above, address, "answer", ("reply", "已办"))).Redirects);
        Assert.True((await office.Give(office.Above, address, "end", ("outcome", "CannotBeTold"), ("result", "各执一词"))).Redirects);
    }

    [Fact]
    public async Task Clause_5_3_the_page_does_not_know_who_is_signed_in_and_takes_a_form_that_outlives_a_sign_in()
    {
        using var writer = await office.App.SignInAs("周涛霞");
        Assert.NotNull((await writer.Get("/mine")).Document.QuerySelector("footer a[href='/complaint']"));
        var page = await writer.Get(Public);
        Assert.DoesNotContain("周涛霞", page.Html, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("svg.watermark"));
        await writer.Press(await writer.Get("/mine"), "退出登录");
        var receipt = await ComplaintOffice.File(writer, page, "写到一半就退出了登录");
        Assert.Equal(HttpStatusCode.OK, receipt.Status);
        Assert.Null(receipt.Document.QuerySelector("svg.watermark"));

        // Its language is chosen in the browser, signed in or not.
        using var reader = await office.App.SignInAs("周涛霞");
        var switched = await reader.Press(await reader.Get(Public), "English");
        Assert.Equal(Public, switched.Location);
        Assert.Contains("Complaint of retaliation", (await reader.Get(Public)).Text, StringComparison.Ordinal);
        using var nobody = office.Somebody();
        Assert.NotNull((await nobody.Get(SignInPage.Password)).Document.QuerySelector("main a[href='/complaint']"));
    }

    [Fact]
    public async Task Clause_5_3_a_complaint_too_long_or_empty_is_refused_and_what_was_typed_stays()
    {
        using var visitor = office.Somebody();
        var refused = await ComplaintOffice.File(visitor, await visitor.Get(Public), new string('长', Zhengyan.Rules.ComplaintWords.Most + 1), aboutSecretary: true);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("C-01", refused.Text, StringComparison.Ordinal);
        Assert.Contains("长长长", refused.Text, StringComparison.Ordinal);
        Assert.True(refused.Document.QuerySelector("input[name='aboutSecretary']")!.HasAttribute("checked"));
        Assert.Equal(HttpStatusCode.OK, (await ComplaintOffice.File(visitor, refused, "写短一些")).Status);
    }

    // Without what differs from one answer to the next: the field against forgery, command and code of a form, the moment, and the address that was asked for.
    private static string Same(Page page, string path) => Regex.Replace(
        Regex.Replace(page.Html, "<input type=\"hidden\"[^>]*>", ""), @"\d\d:\d\d", "").Replace(path, "", StringComparison.Ordinal);
}
