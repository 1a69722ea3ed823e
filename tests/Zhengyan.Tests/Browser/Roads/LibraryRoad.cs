using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>4: an anonymous letter; every lecture was approved; closed, and cleared in writing.</summary>
public sealed class LibraryRoad(Chromium chromium) : Road(chromium)
{
    [Fact]
    public async Task Matter_4_is_unfounded_closed_and_cleared_and_its_subject_never_hears_of_it_here()
    {
        await As("梁生远").Registers(form => form
            .Select("来源", "信访监督").Select("收到方式", "来信").Write("收到日期", "2026-11-20")
            .Row("被反映人", 1, ("姓名或工号", "薛子静")).Write("问题摘要", "反映工作时间在校外机构讲课取酬。")
            .Tick("违反廉洁自律规定，影响不好").Tick("匿名").Write("原信全文", "副馆长上班时间经常不在岗，在校外机构讲课挣钱。"));
        await this.GivenTo("姚志", "顾玉玉", "许懿春");
        await this.Verified("顾玉玉", "许懿春", "在校外机构讲课取酬", "不属实", "失实", "历次讲课均经批准并如实申报，反映不实。");
        await As("顾玉玉").IsNotAsked("提出谈话建议");
        await As("顾玉玉").IsAsked("了结失实线索，需要的予以澄清", days: 5, "§1.2");
        await As("顾玉玉").IsRefused("X-01", "了结失实线索，需要的予以澄清", form => form.Write("了结说明", "均经批准。").Tick("出具澄清函"));
        await As("薛子静").KnowsNothing();
        await As("顾玉玉").Does("了结失实线索，需要的予以澄清", form => form
            .Write("了结说明", "历次授课均经批准并如实申报。").Tick("出具澄清函").Write("澄清函送达", "薛子静")
            .Write("澄清事项", "校外授课一事经核实不属实").Write("澄清范围", "图书馆领导班子"));
        await As("顾玉玉").Reads("办结", "澄清范围", "图书馆领导班子", "事项已经结束");
        await As("薛子静").KnowsNothing();
        await As("孟雨华").KnowsNothing();
    }
}
