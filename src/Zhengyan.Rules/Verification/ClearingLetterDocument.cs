using static Zhengyan.Rules.Part;

namespace Zhengyan.Rules;

/// <summary>澄清函: to whom, about what, that it was untrue, and in which scope it is made known (§1.2, §5.3).</summary>
internal static class ClearingLetterDocument
{
    public static Document Document { get; } = new(
        DocumentKind.ClearingLetter, Field.Handling, [Officer, Head], m => m.Ending?.Clearing is not null,
        [
            .. DocumentLines.OfLead, .. DocumentLines.Named,
            new("澄清.送达", Field.Handling, f => f.Matter.Ending!.Clearing!.To),
            new("澄清.事项", Field.Handling, f => f.Matter.Ending!.Clearing!.About),
            new("澄清.范围", Field.Handling, f => f.Matter.Ending!.Clearing!.Scope),
            new("澄清.日期", Field.Handling, f => f.DayOf(nameof(UnfoundedClosed))),
        ]);
}
