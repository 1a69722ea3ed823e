using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>What the envelopes want of somebody, as a line of their desk: nothing of the matter, and nobody's name.</summary>
public sealed record CustodyNotice(Text Title, Text Line, string Href, Text Button);

/// <summary>Finds what the envelopes want of somebody. For whoever has nothing to do with them this asks no database.</summary>
internal sealed class CustodyNotices(CustodyReading custody, CustodyLimits limits, Surroundings surroundings)
{
    public async Task<IReadOnlyList<CustodyNotice>> For(PersonId person, ZhengyanDb db, CancellationToken stop)
    {
        var (known, now) = (custody.Believed, surroundings.Now(person));
        var notices = new List<CustodyNotice>();
        notices.AddRange(known.Openings.Where(o => o.Requester == person && o.StateAt(now.At, limits) == OpeningState.Open).Select(o => new CustodyNotice(
            Text.Of("查看已开启的保密信封"), Text.Of("{0} · {1} 收回", o.LeadNumber, o.Until!.Value), $"/matters/{o.Matter}/envelopes/{o.Id:N}", Text.Of("去看"))));
        if (known.Of(person) is { } custodian)
        {
            notices.AddRange(await Of(custodian, known, db, now, stop));
        }

        if (CustodyRights.MayName(person, now) && known.Custodians.Count(c => c.IsActive) < CustodyRights.Two)
        {
            notices.Add(new(
                Text.Of("指定保密信封的保管人"), Text.Of("在两位保管人设定口令之前，有反映人或原信的线索不能登记"), "/envelopes", Text.Of("去指定")));
        }

        if (News(person, known, now) is > 0 and var news)
        {
            notices.Add(new(Text.Of("了解保密信封的开启情况"), Text.Of("{0} 项新的记录", news), "/envelopes", Text.Of("去看")));
        }

        return notices;
    }

    /// <summary>The openings that wait for this custodian's answer.</summary>
    public async Task<IReadOnlyList<EnvelopeOpening>> Waiting(PersonId custodian, ZhengyanDb db, CancellationToken stop)
    {
        var (known, now) = (custody.Current, surroundings.Now(custodian));
        var waiting = new List<EnvelopeOpening>();
        foreach (var opening in known.Openings.Where(o => o.Waits(now.At, limits) && o.Requester != custodian))
        {
            if (CustodyRights.MayDecide(custodian, opening, known, await EnvelopeFacts.About(db, opening, stop), now))
            {
                waiting.Add(opening);
            }
        }

        return waiting;
    }

    /// <summary>The openings that somebody is told of, the latest first.</summary>
    public IReadOnlyList<EnvelopeOpening> ToldTo(PersonId person) => ToldTo(person, custody.Current, surroundings.Now(person));

    private static List<EnvelopeOpening> ToldTo(PersonId person, Custody known, Now now) =>
        [.. known.Openings.Where(o => CustodyRights.Told(o, now).Contains(person)).OrderByDescending(o => o.AskedAt)];

    private static int News(PersonId person, Custody known, Now now)
    {
        var noted = known.Noted.GetValueOrDefault(person);
        return known.Version == noted ? 0
            : ToldTo(person, known, now).Count(o => o.Version > noted)
                + (CustodyRights.MayName(person, now) ? known.History.Count(l => l.Version > noted && l.By != person) : 0);
    }

    private async Task<IEnumerable<CustodyNotice>> Of(Custodian custodian, Custody known, ZhengyanDb db, Now now, CancellationToken stop)
    {
        if (custodian.Key is null)
        {
            return [new(Text.Of("设定保管口令"), Text.Of("你被指定为保密信封的保管人"), "/custody", Text.Of("去设定"))];
        }

        var notices = (await Waiting(custodian.Person, db, stop)).Where(o => o.Agreed.All(a => a.By != custodian.Person)).Select(o => new CustodyNotice(
            Text.Of("答复开启保密信封的申请"), Text.Of("{0} 提出 · 须两位保管人同意", o.AskedAt), $"/custody/openings/{o.Id:N}", Text.Of("去答复"))).ToList();
        if (custodian.IsActive && known.Custodians.Any(c => c.NewKey is not null))
        {
            notices.Add(new(Text.Of("重新分存保密信封"), Text.Of("有保管人报失口令，须由另外两位保管人一起办理"), "/custody", Text.Of("去办")));
        }

        return notices;
    }
}
