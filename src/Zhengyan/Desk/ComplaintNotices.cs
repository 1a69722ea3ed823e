using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>Which complaints wait for somebody: that they do, and since when. The measure sets no deadline, so there is none.</summary>
internal sealed class ComplaintNotices(ComplaintReading complaints, Surroundings surroundings)
{
    private const int Most = 5;

    /// <summary>The oldest first; of many, how many more there are.</summary>
    public IReadOnlyList<DeskNotice> For(PersonId person)
    {
        var now = surroundings.Now(person);
        if (!SecretaryOrAbove.IsOneOfThem(person, now))
        {
            return [];
        }

        var waiting = complaints.Believed.Complaints.Where(c => c.State != ComplaintState.Ended && ComplaintRights.MayHandle(person, c, now)).ToList();
        List<DeskNotice> notices = [.. waiting.Take(Most).Select(c => new DeskNotice(
            c.State == ComplaintState.Filed ? Text.Of("受理打击报复投诉") : Text.Of("处理打击报复投诉"), Line(c, now.Today), $"/complaints/{c.Id:N}", Text.Of("去办"), "5.3"))];
        if (waiting.Count > Most)
        {
            notices.Add(new(Text.Of("处理打击报复投诉"), Text.Of("另有 {0} 件", waiting.Count - Most), "/complaints", Text.Of("去看"), "5.3"));
        }

        return notices;
    }

    /// <summary>How long ago it was received, and whether its writer has added something since.</summary>
    public static Text Line(Complaint complaint, DateOnly today)
    {
        var age = today.DayNumber - complaint.FiledOn.DayNumber;
        var since = age == 0 ? Text.Of("今天收到") : Text.Of("{0} 天前收到", age);
        return complaint.HasNews ? Text.Of("{0} · 写信人有补充", since) : since;
    }
}
