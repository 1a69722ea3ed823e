using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>Finds what the envelopes want of somebody. For whoever has nothing to do with them this asks no database.</summary>
internal sealed class CustodyNotices(CustodyReading custody, CustodyLimits limits, Surroundings surroundings, Contents contents)
{
    public IReadOnlyList<DeskNotice> For(PersonId person, ZhengyanDb db)
    {
        var (known, now) = (custody.Believed, surroundings.Now(person));
        var notices = new List<DeskNotice>();
        notices.AddRange(known.Openings.Where(o => o.Kind == EnvelopeKind.Letter && o.Requester == person && o.StateAt(now.At, limits) == OpeningState.Open).Select(o => new DeskNotice(
            Text.Of("查看已开启的保密信封"), Text.Of("{0} · {1} 收回", o.LeadNumber, o.Until!.Value), $"/matters/{o.Matter}/envelopes/{o.Id:N}", Text.Of("去看"), "5.8")));
        if (known.Of(person) is { } custodian)
        {
            notices.AddRange(Of(custodian, known, db, now));
        }

        if (!SecretaryOrAbove.IsOneOfThem(person, now))
        {
            return notices;
        }

        if (CustodyRights.MayName(person, known, now) && known.Custodians.Count(c => c.IsActive) < CustodyRights.Two)
        {
            notices.Add(new(
                Text.Of("指定保密信封的保管人"), Text.Of("在两位保管人设定口令之前，有反映人或原信的线索不能登记"), "/envelopes", Text.Of("去指定"), "5.8"));
        }

        if (News(person, known, db, now) is > 0 and var news)
        {
            notices.Add(new(Text.Of("了解保密信封的开启情况"), Text.Of("{0} 项新的记录", news), "/envelopes", Text.Of("去看"), "5.8"));
        }

        return notices;
    }

    /// <summary>The openings that wait for this custodian's answer.</summary>
    public IReadOnlyList<EnvelopeOpening> Waiting(PersonId custodian, ZhengyanDb db) => Waiting(custodian, custody.Current, db, surroundings.Now(custodian));

    /// <summary>The openings that somebody is told of, the latest first.</summary>
    public IReadOnlyList<EnvelopeOpening> ToldTo(PersonId person, ZhengyanDb db) =>
        !SecretaryOrAbove.IsOneOfThem(person, surroundings.Now(person)) ? []
            : [.. custody.Current.Openings.Where(o => IsTold(person, o, custody.Current, db, surroundings.Now(person))).OrderByDescending(o => o.AskedAt)];

    /// <summary>The names that were looked up with this custodian's agreement: open, or waiting for what they tell whoever asked.</summary>
    public IReadOnlyList<EnvelopeOpening> ToAnswer(PersonId custodian, ZhengyanDb db) => ToAnswer(custodian, custody.Current, db, surroundings.Now(custodian));

    private IReadOnlyList<EnvelopeOpening> Waiting(PersonId custodian, Custody known, ZhengyanDb db, Now now) =>
    [
        .. known.Openings.Where(o => o.Waits(now.At, limits) && o.Requester != custodian && CustodyRights.MayDecide(custodian, o, known, EnvelopeFacts.About(db, contents, o), now)),
    ];

    private IReadOnlyList<EnvelopeOpening> ToAnswer(PersonId custodian, Custody known, ZhengyanDb db, Now now) =>
    [
        .. known.Openings.Where(o => o.Kind == EnvelopeKind.Identity && o.Until is { } until && (now.At < until || o.Answers.Count == 0)
            && CustodyRights.MayLook(custodian, o, known, EnvelopeFacts.About(db, contents, o), now)),
    ];

    private bool IsTold(PersonId person, EnvelopeOpening opening, Custody known, ZhengyanDb db, Now now) =>
        CustodyRights.Told(opening, known, EnvelopeFacts.About(db, contents, opening), now).Contains(person);

    private int News(PersonId person, Custody known, ZhengyanDb db, Now now)
    {
        var noted = known.Noted.GetValueOrDefault(person);
        return known.Version == noted ? 0
            : known.Openings.Count(o => o.Version > noted && IsTold(person, o, known, db, now))
                + (CustodyRights.MayName(person, known, now) ? known.History.Count(l => l.Version > noted && l.By != person) : 0);
    }

    private List<DeskNotice> Of(Custodian custodian, Custody known, ZhengyanDb db, Now now)
    {
        if (custodian.Key is null)
        {
            return [new(Text.Of("设定保管口令"), Text.Of("你被指定为保密信封的保管人"), "/custody", Text.Of("去设定"), "5.8")];
        }

        var notices = Waiting(custodian.Person, known, db, now).Where(o => o.Agreed.All(a => a.By != custodian.Person)).Select(o => new DeskNotice(
            Text.Of("答复开启保密信封的申请"), Text.Of("{0} 提出 · 须两位保管人同意", o.AskedAt), $"/custody/openings/{o.Id:N}", Text.Of("去答复"), "5.8")).ToList();
        notices.AddRange(ToAnswer(custodian.Person, known, db, now).Select(o => new DeskNotice(
            Text.Of("联系反映人，答复申请人"), now.At < o.Until ? Text.Of("身份已开启 · {0} 收回", o.Until!.Value) : Text.Of("身份已收回，还没有答复申请人"), $"/custody/openings/{o.Id:N}",
            Text.Of("去办"), "5.8")));
        if (custodian.IsActive && known.Custodians.Any(c => c.NewKey is not null))
        {
            notices.Add(new(Text.Of("重新分存保密信封"), Text.Of("有保管人报失口令，须由另外两位保管人一起办理"), "/custody", Text.Of("去办"), "5.8"));
        }

        return notices;
    }
}
