using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>What a person's picture shows, before it is laid out: one lane below the other, each with people, tier after tier.</summary>
public sealed record Lane(Text Name, string Clause, IReadOnlyList<LaneTier> Tiers);

/// <summary>People of whom any may; <paramref name="Before"/> says when it comes to them.</summary>
public sealed record LaneTier(Text? Before, IReadOnlyList<LanePerson> People);

/// <summary>A person or, where there are many, an office.</summary>
public sealed record LanePerson(Text Name, Text Below);

/// <summary>The lanes of a person.</summary>
internal static class Lanes
{
    private const int MostInLane = 6;

    public static IReadOnlyList<Lane> Of(PersonModel model)
    {
        if (model.Prospect is not { } prospect)
        {
            return [];
        }

        return prospect.IsOutside
            ? [new(Text.Of("上级处理"), "§4.2", [new(null, [new(Text.Of("移送上级"), Text.Of("不在学校的干部管理权限内"))])])]
            : [Answering(model), Approving(model), .. Leading(model), Recording(model)];
    }

    private static Lane Answering(PersonModel model) =>
        new(Text.Of("对其负责"), "§0.2", [new(null, People(model.Answering))]);

    private static Lane Approving(PersonModel model) =>
        new(Text.Of("批准谈话"), "§4.2", [.. model.Approvers.Select((tier, at) => new LaneTier(at == 0 ? null : Text.Of("均须回避或不在时"), People(tier)))]);

    // One lane where the finding makes no difference.
    private static IEnumerable<Lane> Leading(PersonModel model)
    {
        var lanes = model.Talks.Select(t => (t.Finding, People: (IReadOnlyList<LanePerson>)[.. People(t.Leading), .. t.LeadingOffices.Select(OfOffice)])).ToList();
        return lanes.TrueForAll(l => l.People.SequenceEqual(lanes[0].People))
            ? lanes.Take(1).Select(l => new Lane(Text.Of("主谈"), "§1.3", [new(null, l.People)]))
            : lanes.Select(l => new Lane(
                l.Finding == Finding.NoViolation ? Text.Of("主谈（未构成违纪）") : Text.Of("主谈（轻微违纪）"), "§4.3", [new(null, l.People)]));
    }

    private static Lane Recording(PersonModel model) => new(
        Text.Of("参加并记录"), "§4.3",
        [new(null, [.. (model.Talks.Count == 0 ? [] : model.Talks[^1].Recording).Select(OfOffice)])]);

    private static LanePerson OfOffice(OfficeLine office) => new(Text.Of("{0}", office.Office), Text.Of("{0} 人中的一人", office.People.Count));

    private static IReadOnlyList<LanePerson> People(IReadOnlyList<ReasonLine> people) =>
    [
        .. people.Take(MostInLane).Select(p => new LanePerson(Text.Of("{0}", p.Name), Text.Of("{0}", p.Post))),
        .. people.Count > MostInLane ? [new LanePerson(Text.Of("另有 {0} 人", people.Count - MostInLane), Text.Of("见下文"))] : Array.Empty<LanePerson>(),
    ];
}
