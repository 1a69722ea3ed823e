using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Browser;

/// <summary>A step taken on paper: the registrar enters it by the number, as done by whom and on which day.</summary>
public sealed class PaperRoad(Chromium chromium) : Road(chromium)
{
    [Fact]
    public async Task A_step_on_paper_stands_in_the_history_with_both_names_and_its_own_day()
    {
        await As("梁生远").Registers(form => form
            .Select("来源", "执纪监察").Select("收到方式", "其他方式").Write("收到日期", "2026-11-20")
            .Row("被反映人", 1, ("姓名或工号", "郭才杰")).Write("问题摘要", "反映报销不规范。").Tick("违反廉洁自律规定，影响不好"));

        On("2026-11-26");
        await As("梁生远").EntersFromPaper("决定线索怎样处置", "姚志", form => form
            .Write("办理日期", "2026-11-24").Pick("承办人", "顾玉玉").Pick("其他核实人", "许懿春").Write("处置意见", "同意核实。"));
        await As("姚志").Reads("姚志决定核实（2026年11月24日在纸上办理，梁生远补录）", "同意核实。");
        await As("姚志").IsNotAsked("决定线索怎样处置");
        // Two months from the day on the paper, not from the day it was entered: 24 January is a Sunday.
        await As("顾玉玉").IsAskedBy("提交初核情况报告", "2027年1月25日");
    }
}
