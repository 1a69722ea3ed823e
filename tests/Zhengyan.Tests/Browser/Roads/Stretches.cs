namespace Zhengyan.Tests.Browser;

/// <summary>Stretches that several roads go in the same way, each step by whoever is asked for it.</summary>
internal static class Stretches
{
    /// <summary>The head decides to have it verified.</summary>
    public static Task GivenTo(this Road road, string head, string officer, string other) =>
        road.As(head).Does("决定线索怎样处置", form => form
            .Pick("承办人", officer).Pick("其他核实人", other).Write("处置意见", "同意，按程序初步核实。"));

    /// <summary>The officer reports, the other verifier signs.</summary>
    public static async Task Verified(this Road road, string officer, string other, string point, string outcome, string finding, string summary)
    {
        await road.As(officer).Does("提交初核情况报告", form => form
            .Row("逐项核实", 1, ("反映的问题", point), ("核实结果", outcome))
            .Write("核实依据", "查阅会议记录和合同，个别了解。")
            .Pick("核实结论", finding)
            .Write("核实摘要", summary));
        await road.As(other).Does("签署初核情况报告");
    }

    /// <summary>Arranged for that day at ten, with a recorder where there is one.</summary>
    public static Task Arranged(this Road road, string officer, string leader, string? recorder, string day) =>
        road.As(officer).Does("安排谈话人、时间和地点", form =>
        {
            form.Pick("主谈人", leader).Write("谈话日期", day).Write("时间", "10:00").Write("地点", "行政楼 302");
            _ = recorder is null ? form : form.Pick("记录人", recorder);
        });

    /// <summary>The responsible person is told, confirms, and the subject is given notice and acknowledges it.</summary>
    public static async Task Noticed(this Road road, string officer, string leader, string subject)
    {
        await road.As(officer).Does("向责任人通报有关情况", form => form.Write("提纲：指出的问题和整改要求", "指出问题所在，提出限期整改的要求。"));
        await road.As(leader).Does("阅看情况通报并确认");
        await road.As(subject).KnowsNothing();
        await road.As(officer).Does("送达谈话通知书");
        await road.As(subject).Does("签收谈话通知书", form => form.Says(leader, "行政楼 302"));
    }

    /// <summary>Talked at ten, the recorder's screen gone dark in between, and the record sent to the subject.</summary>
    public static async Task Talked(this Road road, string recorder, string title, string day)
    {
        road.On(day + " 11:00");
        await road.As(recorder).Does(title, form => form
            .Write("谈话日期", day).Write("开始", "10:00").Write("结束", "10:50")
            .Write("一、谈话原因和反馈的问题", "受组织委托，就反映的问题与你谈话。")
            .Write("二、本人的说明和解释", "当时时间紧，考虑不周。这是我的疏忽。")
            .IsKept("二、本人的说明和解释", "当时时间紧，考虑不周。这是我的疏忽。")
            .Write("三、指出的问题和整改要求", "重要事项应当集体研究。请限期整改。")
            .Write("四、本人检讨、态度和措施", "我认识到错误。今后严格按程序办。")
            .Write("谈话表现", "如实说明，态度端正"));
        await road.As(recorder).Does("把谈话记录送本人核实");
    }

    /// <summary>The situation form, handed in by the responsible person and received.</summary>
    public static async Task Formed(this Road road, string leader, string registrar)
    {
        await road.As(leader).Does("填写诫勉谈话教育情况表", form => form.Write("整改要求和期限", "按期整改，六个月内报告。"));
        await road.As(registrar).Does("接收诫勉谈话教育情况表");
    }

    /// <summary>Found improved, and archived with a complete catalogue.</summary>
    public static async Task Improved(this Road road, string officer, string registrar)
    {
        await road.As(officer).Does("登记了解到的改进情况", form => form
            .Write("了解方式", "走访、查阅材料").Write("了解到的情况", "问题已经改正。").Pick("改正得怎样", "已改正"));
        await road.As(registrar).Does("整理卷宗并归档", form => form.Says("卷内目录", "诫勉谈话审批表", "谈话通知书及回执", "谈话记录", "诫勉谈话教育情况表"));
        await road.As(officer).Reads("档号", "归档日期", "存放处");
        await road.As(officer).NeverReads("还缺");
    }
}
