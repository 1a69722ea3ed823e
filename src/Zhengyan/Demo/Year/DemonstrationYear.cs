using Zhengyan.Rules;

namespace Zhengyan.Demo;

/// <summary>The fourteen leads of the demonstration, each told to the stage that makes the desks interesting.</summary>
internal static class DemonstrationYear
{
    public static async Task Tell(Storyteller teller)
    {
        var first = await Canteen(teller);
        await Physics(teller);
        await Buildings(teller);
        await Library(teller);
        await Cards(teller);
        await Taxi(teller);
        await Printing(teller);
        await teller.Register("2026-05-12", "梁生远", 8);
        await Textbooks(teller);
        await Balances(teller);
        await Again(teller, first);
        await Improved(first);
        await OwnInitiative(teller);
        await Ledger(teller);
        await Fees(teller);
    }

    // 1: from the letter to the archive, once through; 11 opens its follow-up again.
    private static async Task<Story> Canteen(Storyteller t)
    {
        var s = await t.Register("2026-01-13", "梁生远", 1);
        await s.Then("2026-01-14", "姚志", new DecideHandling([t.Who("顾玉玉"), t.Who("许懿春")], "按程序初步核实。"));
        await s.Verify(t, 1, "2026-02-06 15:20", "顾玉玉", "许懿春");
        await s.Then("2026-02-10 09:12", "顾玉玉", new Propose(TalkForm.Admonition, [2], "", "更换东区食堂供应商未经会议研究，由其个人决定，未公示。未发现谋取私利。",
            "建议对其诫勉谈话，责成作出书面检查。", t.Who("孟雨华")));
        await s.Then("2026-02-11 10:40", "孟雨华", new Approve("同意。请分管校领导主谈。"));
        await s.Talked(t, "2026-02-24", "2026-02-27", "魏轩涛", "许懿春", "顾玉玉", "行政楼 302");
        await s.Recorded("2026-02-27 11:30", "许懿春", new(
            "受组织委托，就更换食堂供应商未经集体研究的问题与你谈话。", "当时考虑合同到期时间紧，没有提交会议，这是我的疏忽。",
            "重大采购应当集体研究并公示。请举一反三，完善采购制度。", "我认识到个人决定的错误，今后凡采购事项一律上会。"), "如实说明，态度端正");
        await s.Then("2026-03-02 14:00", "金海梓", new AgreeToRecord(RecordCode.Of(s.Matter), HandSignature.OnPaper));
        await s.Then("2026-03-05", "金海梓", new HandInPaper(PaperKind.SelfCriticism, "我对更换食堂供应商一事作如下检查。事实：未经会议研究即作决定。原因：程序意识淡薄。整改：见措施。我保证今后严格执行集体决策。",
            [new("修订后勤采购办法，明确上会标准", "金海梓", new(2026, 5, 29)), new("公示全部在履行的供应合同", "金海梓", new(2026, 4, 30))]));
        await s.Then("2026-03-06", "魏轩涛", new AcceptPaper(PaperKind.SelfCriticism, "检查认识到位，同意。"));
        await s.Filed("2026-03-06", "魏轩涛", "梁生远");
        await s.Then("2026-04-28", "金海梓", new ReportMeasure(2, new(2026, 4, 28), "合同清单已在校园网公示。"));
        await s.Then("2026-05-28", "金海梓", new ReportMeasure(1, new(2026, 5, 26), "办法经处务会通过并印发。"));
        return s;
    }

    // 2: a reminder by the responsible person alone; the check is due these days.
    private static async Task Physics(Storyteller t)
    {
        var s = await t.Register("2026-01-21", "秦桂红", 2);
        await s.Then("2026-01-26", "武秋杰", new DecideHandling([t.Who("秦桂红"), t.Who("彭国燕")], "请个别了解后提出意见。"));
        await s.Verify(t, 2, "2026-03-20", "秦桂红", "彭国燕");
        await s.Then("2026-03-25", "秦桂红", new Propose(TalkForm.Reminder, [2], "", "年度测评「民主作风」优秀率较低，听取不同意见不够。", "建议由分管校领导提醒谈话。", t.Who("许佳秋")));
        await s.Then("2026-03-27", "许佳秋", new Approve("同意。"));
        await s.Talked(t, "2026-05-15", "2026-05-21", "常思才", null, "秦桂红", "党委办公室 201");
        await s.Recorded("2026-05-21 11:00", "常思才", new(
            "就年度考核中反映的民主作风问题提醒你。", "工作推进急，讨论时听得不够。", "党政联席会议要让大家把话说完，重大事项先听意见。", "我接受提醒，今后会前充分沟通。"), "态度诚恳");
        await s.Then("2026-05-22", "吴雨", new AgreeToRecord(RecordCode.Of(s.Matter), HandSignature.OnPaper));
        await s.Filed("2026-05-27", "常思才", "梁生远");
    }

    // 3: a unit; the collective analysis returned once, then accepted; measures under way, the check near.
    private static async Task Buildings(Storyteller t)
    {
        var s = await t.Register("2026-03-03", "梁生远", 3);
        await s.Then("2026-03-05", "姚志", new DecideHandling([t.Who("顾玉玉"), t.Who("许懿春")], "按程序初步核实。"));
        await s.Verify(t, 3, "2026-04-29", "顾玉玉", "许懿春");
        await s.Then("2026-05-06", "顾玉玉", new Propose(TalkForm.Admonition, [3], "", "三个修缮项目未按规定比选，合计 86 万元，系处务会集体决定。", "建议与单位主要负责人诫勉谈话，单位交集体剖析材料和整改措施。", t.Who("孟雨华")));
        await s.Then("2026-05-08", "孟雨华", new Approve("同意。"));
        await s.Talked(t, "2026-05-20", "2026-05-26", "魏轩涛", "许懿春", "顾玉玉", "行政楼 302");
        await s.Recorded("2026-05-26 11:00", "许懿春", new(
            "就三个修缮项目未按规定比选的问题与你谈话。", "当时工期紧，处务会议定直接委托。", "集体决定不能代替规定程序。请全面清理在建项目。", "我负主要责任，将组织全处剖析并限期整改。"), "如实说明");
        await s.Then("2026-05-28", "陈嘉军", new AgreeToRecord(RecordCode.Of(s.Matter), HandSignature.OnPaper));
        await s.Then("2026-05-29", "陈嘉军", new HandInPaper(PaperKind.CollectiveAnalysis, "处务会开会讨论，认为程序意识不强。", []));
        await s.Then("2026-06-01", "魏轩涛", new ReturnPaper(PaperKind.CollectiveAnalysis, "过于简单：没有查摆具体环节，也没有分清责任。请重写。"));
        await s.Then("2026-06-01 16:00", "陈嘉军", new HandInPaper(PaperKind.RectificationMeasures, "整改措施如下。",
            [new("清理近三年修缮项目台账", "郝懿懿", new(2026, 7, 31)), new("修订比选实施细则并培训", "陈嘉军", new(2026, 11, 30))]));
        await s.Then("2026-06-02", "陈嘉军", new HandInPaper(PaperKind.CollectiveAnalysis, "全体班子成员逐人剖析。问题：三个项目均在立项环节未提出比选。原因：重进度轻程序。责任：主要负责人负主要责任，分管副处长负直接责任。", []));
        await s.Then("2026-06-03", "魏轩涛", new AcceptPaper(PaperKind.CollectiveAnalysis, "剖析较深，同意。"));
        await s.Then("2026-06-03 15:00", "魏轩涛", new AcceptPaper(PaperKind.RectificationMeasures, "措施可行，同意。"));
        await s.Filed("2026-06-04", "魏轩涛", "梁生远");
        await s.Then("2026-07-30", "陈嘉军", new ReportMeasure(1, new(2026, 7, 29), "台账已清理，报审计处备案。"));
    }

    // 4: unfounded, closed, cleared within the library's leadership.
    private static async Task Library(Storyteller t)
    {
        var s = await t.Register("2026-03-17", "梁生远", 4);
        await s.Then("2026-03-19", "姚志", new DecideHandling([t.Who("顾玉玉"), t.Who("许懿春")], "核实授课审批和取酬申报情况。"));
        await s.Verify(t, 4, "2026-04-24", "顾玉玉", "许懿春");
        await s.Then("2026-04-28", "顾玉玉", new CloseUnfounded("历次授课均经批准并如实申报。", true, "薛子静", "校外授课一事经核实不属实", "图书馆领导班子"));
    }

    // 5: suspected violation, transferred out with a receipt.
    private static async Task Cards(Storyteller t)
    {
        var s = await t.Register("2026-03-30", "梁生远", 5);
        await s.Then("2026-03-31", "姚志", new DecideHandling([t.Who("许懿春"), t.Who("顾玉玉")], "抓紧核实。"));
        await s.Verify(t, 5, "2026-05-15", "许懿春", "顾玉玉");
        await s.Then("2026-05-20", "许懿春", new TransferOut("上级纪检监察机关", "移〔2026〕3号", "涉嫌违纪，按管辖移送。"));
    }

    // 6: a section head; lies with the head of the discipline office.
    private static async Task Taxi(Storyteller t)
    {
        var s = await t.Register("2026-10-12", "梁生远", 6);
        await s.Then("2026-10-13", "姚志", new DecideHandling([t.Who("顾玉玉"), t.Who("许懿春")], "请核实报销情况。"));
        await s.Verify(t, 6, "2026-11-13", "顾玉玉", "许懿春");
        await s.Then("2026-11-19 16:30", "顾玉玉", new Propose(TalkForm.Criticism, [6], "", "报销一笔 420 元私人打车费，已主动退回。", "情节轻微且已退回，建议批评教育，由学院主要负责人主谈。", t.Who("姚志")));
    }

    // 7: about the head of the discipline office: past him and his staff, to the discipline secretary and the organisation department.
    private static async Task Printing(Storyteller t)
    {
        var s = await t.Register("2026-09-28", "孟雨华", 7);
        await s.Then("2026-09-30", "武秋杰", new DecideHandling([t.Who("彭国燕"), t.Who("秦超")], "请组织部核实。"));
        await s.Verify(t, 7, "2026-11-06", "彭国燕", "秦超");
        await s.Then("2026-11-10", "彭国燕", new Propose(TalkForm.Reminder, [6], "", "亲属在学校周边经营打印店，存在利益关联的观感，未发现其打招呼。", "建议分管校领导提醒谈话。", t.Who("许佳秋")));
        await s.Then("2026-11-12", "许佳秋", new Approve("同意，由纪委书记提醒。"));
        await s.Then("2026-11-17", "彭国燕", new Arrange(t.Who("孟雨华"), [], null, new(2026, 11, 27, 15, 0, 0), "纪委书记办公室", ""));
        await s.Then("2026-11-18", "彭国燕", new Brief("亲属经营的打印店与学院有业务往来，未发现本人介入。", "就亲属经营活动可能带来的影响提醒你。", "主动说明并规范亲属经营行为，防止利益冲突。"));
    }

    // 9: nothing that could be verified from outside.
    private static async Task Textbooks(Storyteller t)
    {
        var s = await t.Register("2026-05-26", "梁生远", 9);
        await s.Then("2026-06-02", "姚志", new DecideHandling([t.Who("许懿春"), t.Who("顾玉玉")], "先了解教材采购程序。"));
        await s.Verify(t, 9, "2026-07-24", "许懿春", "顾玉玉", Finding.Unfounded, PointOutcome.CannotBeFoundOut);
        await s.Then("2026-07-28", "许懿春", new CloseUnfounded("经了解无法证实，予以了结。", false, "", "", ""));
    }

    // 10: the first approver is on leave; the talk is moved twice.
    private static async Task Balances(Storyteller t)
    {
        var s = await t.Register("2026-09-07", "梁生远", 10);
        await s.Then("2026-09-09", "姚志", new DecideHandling([t.Who("许懿春"), t.Who("顾玉玉")], "按程序初步核实。"));
        await s.Verify(t, 10, "2026-10-16", "许懿春", "顾玉玉");
        await s.Then("2026-10-20", "许懿春", new Propose(TalkForm.Admonition, [3], "", "两个项目结余经费未按期清理，签批同意延期无依据。", "建议诫勉谈话。", t.Who("孟雨华")));
        await s.Then("2026-10-21", "许懿春", new RerouteApproval(t.Who("许佳秋"), "纪委书记休假"));
        await s.Then("2026-10-23", "许佳秋", new Approve("同意。"));
        await s.Then("2026-10-27", "许懿春", new Arrange(t.Who("杜文涵"), [], t.Who("梁生远"), new(2026, 11, 6, 9, 0, 0), "行政楼 305", ""));
        await s.Then("2026-10-28", "许懿春", new Brief("两个项目结余经费逾期未清理，处长签批延期无依据。", "就结余经费清理问题与你谈话。", "限期清理结余经费，规范签批。"));
        await s.Then("2026-10-29", "杜文涵", new ConfirmBriefing());
        await s.Then("2026-10-30", "许懿春", new GiveNotice("就科研经费管理有关情况与你谈话。"));
        await s.Then("2026-11-05", "许懿春", new MoveTalk(new(2026, 11, 13, 9, 0, 0), "行政楼 305", "主谈人出差"));
        await s.Then("2026-11-12", "杜文涵", new MoveTalk(new(2026, 11, 26, 9, 30, 0), "行政楼 305", "与学校会议冲突"));
        await s.Then("2026-11-13", "廖才立", new AcknowledgeNotice());
    }

    private static async Task Again(Storyteller t, Story first)
    {
        var s = await t.Register("2026-06-23", "梁生远", 11);
        await s.Then("2026-06-24", "姚志", new JoinLead(first.Matter.Id, "与 1 月来信反映同一问题。"));
    }

    private static async Task Improved(Story first)
    {
        await first.Then("2026-08-26", "顾玉玉", new RecordCheck("走访后勤保障部、查阅会议记录", Improvement.Improved, "采购事项均已上会并公示，重复来信所反映的合同已重新比选。"));
        await first.Then("2026-09-10", "梁生远", new ArchiveMatter("纪委办公室档案柜"));
    }

    // 12: on his own initiative; waits for approval.
    private static async Task OwnInitiative(Storyteller t)
    {
        var s = await t.Open("2026-11-09", "曾国", new AskForTalk(t.Who("魏轩涛"), t.Lead(12).Letter));
        await s.Then("2026-11-11", "姚志", new AppointOfficers([t.Who("顾玉玉"), t.Who("许懿春")], "请受理。"));
        await s.Then("2026-11-19", "顾玉玉", new Propose(TalkForm.Reminder, [7], "主动说明亲属参与学院项目比选一事", "其子入职的公司参加学院展陈项目比选，本人未参与，主动要求说明并请组织提醒。", "记为本人主动，建议提醒谈话。", t.Who("孟雨华")));
    }

    // 13: the record is with her; the self-criticism is owed.
    private static async Task Ledger(Storyteller t)
    {
        var s = await t.Register("2026-09-14", "秦桂红", 13);
        await s.Then("2026-09-16", "武秋杰", new DecideHandling([t.Who("秦桂红"), t.Who("彭国燕")], "请会同核实。"));
        await s.Verify(t, 13, "2026-10-20", "秦桂红", "彭国燕");
        await s.Then("2026-10-22", "秦桂红", new Propose(TalkForm.Admonition, [1], "", "连续两年未完成巡察整改台账中的两项。", "建议诫勉谈话。", t.Who("许佳秋")));
        await s.Then("2026-10-26", "许佳秋", new Approve("同意。"));
        await s.Talked(t, "2026-11-10", "2026-11-17", "沈东轩", "许懿春", "秦桂红", "行政楼 302");
        await s.Recorded("2026-11-17 15:40", "许懿春", new(
            "就巡察整改台账中两项未完成的问题与你谈话。", "我不知道有台账，交接时没有说明。", "党委书记是整改第一责任人，不能以不知情为由。请一个月内完成两项整改。", "整改我会抓，但不认为全是我的责任。"), "有解释，部分回避");
    }

    // 14: verified; waits for the second signature.
    private static async Task Fees(Storyteller t)
    {
        var s = await t.Register("2026-09-22", "梁生远", 14);
        await s.Then("2026-09-24", "姚志", new DecideHandling([t.Who("许懿春"), t.Who("顾玉玉")], "注意保护反映人，从财务账目入手核实。"));
        await s.Reported(t, 14, "2026-11-18 17:05", "许懿春");
    }
}
