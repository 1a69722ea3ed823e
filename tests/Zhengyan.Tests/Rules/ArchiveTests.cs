using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>归档, retention, the end of a file, and files from before the software (§5.7).</summary>
public sealed class ArchiveTests
{
    private static readonly ImportOldFile Old = new(
        "诫谈卷〔2005〕3号", Who.Dean, "", "某学院院长", 2005, Office.Discipline, Retention.TenYears, "库房一",
        [new("某部门", "谈话记录", new(2005, 6, 1), 3, "", ""), new("", "书面检查", null, null, "秘密", "复印件")]);

    public static TheoryData<Stage> Ends => [Stage.Archived, Stage.Closed, Stage.Transferred, Stage.Declined];

    [Theory]
    [InlineData(Finding.SlightViolation, Stage.Archived, Retention.ThirtyYears)]
    [InlineData(Finding.NoViolation, Stage.Archived, Retention.TenYears)]
    [InlineData(Finding.Unfounded, Stage.Closed, Retention.TenYears)]
    [InlineData(Finding.SuspectedViolation, Stage.Transferred, Retention.ThirtyYears)]
    public void Clause_5_7_a_file_is_kept_as_long_as_its_kind_says(Finding finding, Stage end, Retention kept)
    {
        var file = Filed(end, Given.Matter.Found(finding)).Matter.File!;
        Assert.Equal((kept, "诫谈卷〔2026〕1号"), (file.Retention, file.Number));
        Assert.NotEmpty(file.Basis);
        Assert.Equal(new DateOnly(kept == Retention.TenYears ? 2036 : 2056, 12, 31), file.KeptUntil);
    }

    [Fact]
    public void Clause_5_7_what_concerns_a_unit_or_came_to_the_committee_is_kept_for_good()
    {
        Assert.Null(Filed(Stage.Archived, Given.Matter.AboutTheUnitOf(Who.Dean)).Matter.File!.KeptUntil);
        var little = Given.Matter.At(Stage.FollowUp);
        little = little.Then(Orders.Check(Improvement.Little), little.Matter.Officers[0]);
        Assert.Equal(Retention.Permanent, little.UpTo(m => m.Stage == Stage.Archived).Matter.File!.Retention);
        Assert.Equal(Retention.TenYears, Filed(Stage.Archived, Given.Request).Matter.File!.Retention);
    }

    [Theory]
    [InlineData("{全宗号}-{类别}·{年}-{保管期限}-{序号:4}", "J012-诫谈·2026-D30-0001")]
    [InlineData("{年}年{序号}", "2026年1")]
    [InlineData("{全宗号}.{类别}({年}){序号:3}", "J012.诫谈(2026)001")]
    public void An_archive_number_follows_its_pattern_and_is_read_by_it(string pattern, string number)
    {
        var numbering = new ArchiveNumbering("J012", "诫谈", pattern);
        var given = new List<(string, int, int)>();
        var now = SmallUniversity.Now(Who.Registrar) with { NextNumber = (series, year) => { given.Add((series, year, 1)); return 1; } };
        Assert.Equal(number, NumberPattern.Next(numbering, Retention.ThirtyYears, now));
        Assert.Equal(given.Single(), NumberPattern.Read(numbering, Retention.ThirtyYears, number));
        Assert.Null(NumberPattern.Read(numbering, Retention.ThirtyYears, $"旧{number}"));
    }

    [Theory]
    [InlineData("\"archive\": {\"fonds\": \"\", \"category\": \"\", \"pattern\": \"{年}-{号}\"}", 3, "editions[0].archive.pattern")]
    [InlineData("\"archive\": {\"fonds\": \"\", \"category\": \"\", \"pattern\": \"卷{序号}\"}", 3, "editions[0].archive.pattern")]
    [InlineData("\"archive\": {\"fonds\": \"\", \"category\": \"\", \"pattern\": \"{年{序号}\"}", 3, "editions[0].archive.pattern")]
    [InlineData("\"retention\": [\n{\"kind\": \"NoViolation\", \"period\": \"ThirtyYears\", \"basis\": \"\"}]", 4, "editions[0].retention[0].basis")]
    [InlineData("\"retention\": [\n\n{\"kind\": \"Unheard\", \"period\": \"ThirtyYears\", \"basis\": \"校\"}]", 5, "editions[0].retention[0].kind")]
    [InlineData("\"deadlines\": [{\"deadline\": \"HoldTalk\", \"amount\": 0, \"unit\": \"WorkingDays\", \"basis\": \"校\"}]", 3, "editions[0].deadlines[0].amount")]
    [InlineData("\"colour\": 1", 3, "editions[0].colour")]
    public void A_fault_in_the_institutions_file_is_named_by_line_and_field(string part, int line, string field)
    {
        var (books, wrong) = RuleBooks.With($"{{\"editions\": [\n{{\"edition\": \"校-1\", \"since\": \"2026-03-01\",\n{part}}}]}}");
        Assert.Null(books);
        Assert.Contains($"第 {line} 行，{field}", wrong!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"editions\": [{\"edition\": \"2026-01\", \"since\": \"2026-03-01\"}]}", "editions[0].edition")]
    [InlineData("{\"editions\": [{\"edition\": \"a\", \"since\": \"2025-03-01\"}]}", "editions[0].since")]
    [InlineData("{\"editions\": [{\"edition\": \"a\", \"since\": \"2026-03-01\"}", "第 1 行")]
    [InlineData("{}", "editions")]
    public void An_edition_has_a_name_of_its_own_and_a_later_day(string json, string named) =>
        Assert.Contains(named, RuleBooks.With(json).Wrong!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_matter_keeps_the_edition_it_started_under()
    {
        var books = RuleBooks.With("""
            {"editions": [{"edition": "校-1", "since": "2026-03-01",
              "archive": {"fonds": "J012", "category": "JJ", "pattern": "{全宗号}-{年}-{序号:3}"},
              "retention": [{"kind": "SlightViolation", "period": "TenYears", "basis": "校发〔2026〕1号"}],
              "deadlines": [{"deadline": "HoldTalk", "amount": 10, "unit": "WorkingDays", "basis": "校发〔2026〕1号"}]}]}
            """).Books!;
        Assert.Equal(("2026-01", "校-1"), (books.On(new(2026, 2, 28)).Edition, books.On(new(2026, 3, 1)).Edition));
        var own = books.Of("校-1")!;
        Assert.Equal((15, 10), (own.Figure(Deadline.HoldTalk, new(2026, 2, 1)).Amount, own.Figure(Deadline.HoldTalk, new(2026, 3, 2)).Amount));
        Assert.Equal(Retention.ThirtyYears, books.Of("2026-01")!.RetentionOf(FileKind.SlightViolation, new(2027, 1, 1)).Period);
        Assert.Equal(Retention.TenYears, own.RetentionOf(FileKind.SlightViolation, new(2027, 1, 1)).Period);
        Assert.Null(books.Of("校-2"));
    }

    [Fact]
    public void Clause_5_7_the_catalogue_says_of_a_record_that_objections_stand_beside_it_though_it_was_corrected_and_agreed_to()
    {
        var sent = Given.Matter.At(Stage.Papers).UpTo(m => m.Record!.SentOn is not null);
        Assert.Equal("本人核实无误", Remark(sent.Then(Orders.Agree(sent.Matter), Who.DeputyDean)));
        var objected = sent.Then(Orders.Object(sent.Matter, new Objection("提出了要求。", "没有提")), Who.DeputyDean);
        Assert.Equal("本人有不同意见", Remark(objected));
        var corrected = objected.Then(new CorrectRecord("补记：要求两个月内改正。"), objected.Matter.Arrangement!.Recorder!.Value);
        Assert.Equal("本人核实无误，附不同意见", Remark(corrected.Then(Orders.Agree(corrected.Matter), Who.DeputyDean)));

        static string Remark(Situation situation) => Catalogue.Of(situation.Matter).Single(line => line.Paper == DocumentKind.Record).Remark.ToString();
    }

    [Fact]
    public void Clause_5_7_the_catalogue_says_author_pages_and_level_and_follows_the_order()
    {
        var scan = new Attachment(Guid.NewGuid(), AttachmentKind.SignedDocument, DocumentKind.Record, "", null, "扫描.pdf", "application/pdf", 10, "00", 4, [], "", SmallUniversity.FirstDay);
        var lines = Catalogue.Of(Given.Matter.At(Stage.Archive).ButWith(m => m with { Attachments = [scan] }).Matter);
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(l => l.Number));
        Assert.All(lines, line => Assert.Equal("内部", line.Level.ToString()));
        Assert.Equal(4, lines.Single(l => l.Paper == DocumentKind.Record).Pages);
        Assert.Equal(
            [DocumentKind.LeadRegister, DocumentKind.VerificationReport, DocumentKind.ApprovalForm, DocumentKind.Briefing, DocumentKind.Notice, DocumentKind.Record,
                DocumentKind.SelfCriticism, DocumentKind.SituationForm, DocumentKind.RectificationReport],
            lines.Select(l => l.Paper).OfType<DocumentKind>());
    }

    [Fact]
    public void Clause_5_7_a_file_that_a_repeated_lead_opens_again_keeps_its_number()
    {
        var archived = Given.Matter.At(Stage.Archived);
        var number = archived.Matter.File!.Number;
        var opened = archived.ButWith(m => m.After(new LeadJoined(new("线索〔2026〕9号", archived.Day, "又有反映"), []), archived.Now(Who.DisciplineHead).Occurrence()));
        Assert.Equal((Stage.FollowUp, null, number), (opened.Matter.Stage, opened.Matter.File, opened.Matter.FileBefore!.Number));
        Assert.Equal(number, opened.UpTo(m => m.Stage == Stage.Archived).Matter.File!.Number);
    }

    [Fact]
    public void Clause_1_2_what_ended_without_a_talk_has_its_file_too()
    {
        var closed = Filed(Stage.Closed, Given.Matter.Found(Finding.Unfounded)).Matter;
        Assert.Equal((Stage.Closed, "澄清函"), (closed.Stage, Catalogue.Of(closed)[^1].Title.ToString()));
        Assert.Equal("移送函及回执", Catalogue.Of(Filed(Stage.Transferred, Given.Matter.Found(Finding.SuspectedViolation)).Matter)[^1].Title.ToString());
        Given.Matter.Found(Finding.Unfounded).At(Stage.Closed).When(new ArchiveMatter("")).By(Who.Registrar).Refuses("X-01");
    }

    [Theory, MemberData(nameof(Ends))]
    public void Clause_5_7_nobody_destroys_a_file_alone_early_or_for_good(Stage end)
    {
        foreach (var kept in Enum.GetValues<Retention>())
        {
            var filed = Filed(end).ButWith(m => m with { File = m.File! with { Retention = kept } });
            var last = filed.Matter.File!.KeptUntil;
            foreach (var day in new[] { filed.Day, last ?? new(2100, 1, 1), last?.AddDays(1) ?? new(9000, 1, 1) })
            {
                var may = day > last;
                Destroying(filed.On(day), may);
            }
        }
    }

    // Everybody tries everything, in every order of two steps and three: the file goes only after two different people, both allowed, both at the keyboard.
    private static void Destroying(Situation filed, bool may)
    {
        foreach (var one in Who.Everybody)
        {
            var proposal = filed.When(new ProposeDestruction("无保存价值")).By(one);
            Assert.False(filed.When(new DecideDestruction("同意")).By(one).Decision().IsAccepted);
            Assert.False(filed.When(new ProposeDestruction("无保存价值")).By(one).OnPaper(Who.Registrar, filed.Day).Decision().IsAccepted);
            Assert.False(proposal.Decision().IsAccepted && !may);
            if (!proposal.Decision().IsAccepted)
            {
                continue;
            }

            var proposed = filed.Then(new ProposeDestruction("无保存价值"), one);
            var decided = Who.Everybody.Where(other => proposed.When(new DecideDestruction("同意")).By(other).Decision().IsAccepted).ToList();
            Assert.NotEmpty(decided);
            Assert.DoesNotContain(one, decided);
            Assert.DoesNotContain(proposed.Matter.Subject!.Person, decided);
            Assert.All(decided, other => Assert.False(proposed.When(new DecideDestruction("同意")).By(other).OnPaper(one, proposed.Day).Decision().IsAccepted));
            Assert.Equal(decided, Who.Everybody.Where(other => proposed.When(new KeepOn("续存")).By(other).Decision().IsAccepted));
            var kept = proposed.Then(new KeepOn("续存"), decided[0]);
            Assert.False(kept.When(new ProposeDestruction("无保存价值")).By(one).Decision().IsAccepted);
            Assert.Equal(Stage.Destroyed, proposed.Then(new DecideDestruction("同意"), decided[0]).Matter.Stage);
        }
    }

    [Fact]
    public void Clause_5_7_a_destruction_is_refused_by_name()
    {
        var filed = Filed(Stage.Archived);
        filed.When(new ProposeDestruction("")).By(Who.Registrar).Refuses("K-04", "X-01");
        filed.ButWith(m => m with { File = m.File! with { Retention = Retention.Permanent } }).When(new ProposeDestruction("无")).By(Who.Registrar).Refuses("K-03");
        filed.When(new ProposeDestruction("无")).By(Who.Registrar).OnPaper(Who.Registrar, filed.Day).Refuses("K-04", "K-05");
        var proposed = filed.On(new(2057, 1, 1)).Then(new ProposeDestruction("无"), Who.Registrar);
        Assert.Contains(proposed.Demands(), d => d.Action == nameof(DecideDestruction) && d.Person == Who.DisciplineHead);
        proposed.On(new(2056, 12, 31)).ButWith(m => m with { Destruction = m.Destruction! with { ProposedOn = new(2056, 1, 1) }, History = [m.History[0]] })
            .When(new DecideDestruction("同意")).By(Who.DisciplineHead).Refuses("K-06");
        var own = new Destruction(Who.DisciplineHead, proposed.Day, "无");
        Assert.Equal([Who.DisciplineSecretary], Authority.ForDestruction(proposed.Matter with { Destruction = own }, proposed.Now(Who.Retired)));
        var both = SmallUniversity.With(SmallUniversity.AsARule.Posts.Where(p => p.Duty != Duty.DisciplineSecretary));
        Assert.DoesNotContain(Who.DisciplineHead, Authority.ForDestruction(proposed.Matter with { Destruction = own }, proposed.In(both).Now(Who.Retired)));
    }

    [Fact]
    public void Clause_5_7_whoever_proposed_has_no_part_in_deciding_whatever_they_are()
    {
        var proposed = Filed(Stage.Archived).On(new(2057, 1, 1)).Then(new ProposeDestruction("无"), Who.Registrar);
        var refusals = DestructionOf(proposed.Matter with { Destruction = new(Who.DisciplineHead, proposed.Day, "无") }, proposed.Now(Who.DisciplineHead));
        Assert.Equal(["W-02"], refusals);
    }

    [Fact]
    public void A_file_is_asked_about_once_its_time_has_run_out()
    {
        var filed = Filed(Stage.Archived);
        Assert.DoesNotContain(filed.On(new(2056, 12, 31)).Demands(), d => d.Action == nameof(ProposeDestruction));
        var demand = filed.On(new(2057, 1, 1)).Demands().Single(d => d.Action == nameof(ProposeDestruction));
        Assert.Equal((Who.Registrar, new DateOnly(2057, 12, 31)), (demand.Person, demand.Due));
    }

    [Fact]
    public void Clause_5_7_an_old_file_is_taken_in_as_it_is()
    {
        var now = SmallUniversity.Now(Who.Registrar);
        var (_, happened) = Assert.Single(Old.Decide(now).Events);
        var matter = Matter.Nothing(new(Guid.NewGuid())).After(happened, now.Occurrence());
        Assert.Equal((Stage.Archived, "诫谈卷〔2005〕3号", "诫谈卷〔2005〕3号"), (matter.Stage, matter.Number, matter.File!.Number));
        Assert.Equal(new DateOnly(2015, 12, 31), matter.File.KeptUntil);
        Assert.Equal([("谈话记录", 3, "内部"), ("书面检查", null, "秘密")], Catalogue.Of(matter).Select(l => (l.Title.ToString(), l.Pages, l.Level.ToString())));
        Assert.Contains(Demands.Of(matter, now), d => d.Action == nameof(ProposeDestruction));
        Assert.DoesNotContain(Visibility.Audience(matter, now), held => held.Part == Part.Subject);

        var (_, unknown) = Assert.Single((Old with { Subject = null, Name = "古人" }).Decide(now).Events);
        var nameless = Matter.Nothing(new(Guid.NewGuid())).After(unknown, now.Occurrence());
        Assert.Equal(("古人", null), (nameless.SubjectName, nameless.Subject));
        Assert.Contains(Visibility.Audience(nameless, now), held => held.Part == Part.Archivist);
    }

    [Fact]
    public void Clause_4_2_an_old_file_with_a_name_alone_is_kept_from_everybody_who_bears_it_their_relatives_and_their_staff()
    {
        var (registrar, head) = (Who.Names[Who.Registrar], Who.Names[Who.DisciplineHead]);
        var kin = SmallUniversity.Now(Who.Registrar, university: SmallUniversity.WithKin((Who.Registrar, Who.Dean)));
        Assert.Equal(["K-24"], Named(Who.Names[Who.Dean]).Decide(kin).Refusals.Select(r => r.Number));
        foreach (var name in new[] { registrar, head, $"{registrar[..1]} {registrar[1..]}", $"　{head}（原处长）", SmallUniversity.AsARule.Person(Who.Registrar).StaffNumber })
        {
            Refuses(Named(name), "K-24");
        }

        // However it came in, nobody of that name and none of the head's staff sees it; whoever stands above keeps it.
        var now = SmallUniversity.Now(Who.Registrar);
        var theirs = Taken(registrar, now);
        Assert.Empty(Parts.Of(Who.Registrar, theirs, now));
        Assert.Contains(Part.Head, Parts.Of(Who.DisciplineHead, theirs, now));
        var heads = Taken(head, now);
        Assert.All([Who.Registrar, Who.DisciplineHead, Who.DisciplineOfficer], person => Assert.Empty(Parts.Of(person, heads, now)));
        Assert.NotEmpty(Parts.All(heads, now));
        Assert.Contains(Part.Archivist, Parts.Of(Who.Registrar, Taken("古人", now), now));
    }

    private static ImportOldFile Named(string name) => Old with { Subject = null, Name = name };

    // As a colleague enters it whom it does not concern, or as a version before took it in.
    private static Matter Taken(string name, Now now) => Matter.Nothing(new(Guid.NewGuid())).After(
        new OldFileImported("诫谈卷〔2005〕9号", Office.Discipline, null, new(name, "", 2005, Old.Lines), Retention.TenYears, "库房一", now.Book.Edition), now.Occurrence());

    [Fact]
    public void Clause_5_7_an_old_file_is_refused_by_name()
    {
        Refuses(Old with { Number = "", KeptAt = "" }, "X-01");
        Refuses(Old with { IsTaken = true }, "K-11");
        Refuses(Old with { Subject = null }, "K-12");
        Refuses(Old with { Subject = new(999) }, "X-02");
        Refuses(Old with { Year = null }, "K-13");
        Refuses(Old with { Year = 2027 }, "K-13");
        Refuses(Old with { Office = null }, "K-14");
        Refuses(Old with { Retention = null }, "K-14");
        Refuses(Old with { Lines = [] }, "K-15");
        Refuses(Old with { Lines = [.. Old.Lines, new("", " ", null, null, "", ""), new("", "题", null, 0, "", "")] }, "K-16");
        Refuses(Old with { Subject = Who.Registrar }, "K-17");
        Refuses(Old with { Subject = null, Name = Who.Names[Who.Registrar] }, "K-24");
        Assert.Contains("K-10", Old.Decide(SmallUniversity.Now(Who.DisciplineOfficer)).Refusals.Select(r => r.Number));
    }

    [Fact]
    public void An_old_catalogue_is_read_row_by_row()
    {
        static SheetRow Row(int number, params string[] cells) => new(number, [.. cells.Select(c => new SheetCell(c))]);
        var rows = OldCatalogue.Of([new("说明", [Row(1, "本卷说明")]), new("目录", [Row(1, "卷内目录"), Row(2, "序号", "责任者", "题 名", "日期", "页次"),
            Row(3, "1", "某部门", "谈话记录", "2005年6月1日", "3-9"), Row(4), Row(5, "2", "", "书面检查", "昨天", "两页")])])!;
        Assert.Equal(new OldLine("某部门", "谈话记录", new(2005, 6, 1), 7, "", ""), rows[0].Line);
        Assert.Null(rows[0].Wrong);
        Assert.Contains("昨天", rows[1].Wrong!.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, rows.Count);
        Assert.Null(OldCatalogue.Of([new("空", [Row(1, "甲", "乙")])]));
    }

    private static void Refuses(ImportOldFile old, string number) =>
        Assert.Equal([number], old.Decide(SmallUniversity.Now(Who.Registrar)).Refusals.Select(r => r.Number).Distinct());

    private static IEnumerable<string> DestructionOf(Matter matter, Now now) => new DecideDestruction("同意").Decide(matter, now).Refusals.Select(r => r.Number);

    private static Situation Filed(Stage end, Outlook? of = null) => end switch
    {
        Stage.Archived => (of ?? Given.Matter).At(Stage.Archived),
        Stage.Declined => Given.Matter.At(Stage.Approval) is var lying ? lying.Then(new Reject("不必"), lying.Matter.Approval!.Approver).Then(new ArchiveMatter("柜一"), Who.Registrar) : throw new InvalidOperationException(),
        Stage.Closed => (of ?? Given.Matter.Found(Finding.Unfounded)).At(end).Then(new ArchiveMatter("柜一"), Who.Registrar),
        _ => (of ?? Given.Matter.Found(Finding.SuspectedViolation)).At(end).Then(new ArchiveMatter("柜一"), Who.Registrar),
    };
}
