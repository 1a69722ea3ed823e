using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>线索 on a page (§0.1): verify it, join it to an earlier matter, or hand it on.</summary>
internal static class LeadForms
{
    public static IReadOnlyList<OrderForm> All { get; } =
    [
        new(nameof(DecideHandling), Text.Of("决定线索怎样处置"), Text.Of("决定核实"), typeof(DecideHandlingFields),
            typed => new DecideHandling(OfficerPick.Read(typed), typed.Words("opinion")) { Instruction = typed.Words("instruction") }),
        new(nameof(JoinLead), Text.Of("并入先前的事项"), Text.Of("并案"), typeof(JoinLeadFields),
            typed => new JoinLead(typed.Matter("to") ?? default, typed.Words("reason"))) { IsAside = true },
        new(nameof(HandLeadOn), Text.Of("不属本级受理，转办"), Text.Of("转办"), typeof(HandLeadOnFields),
            typed => new HandLeadOn(typed.Words("to"), typed.Words("opinion"))) { IsAside = true },
    ];

    public static FilePart Part { get; } =
        new(Stage.Lead, Field.Lead, matter => matter.Lead is not null || matter.JoinedLeads.Count > 0, typeof(LeadSection));
}
