using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>What is wanted of somebody beside the matters. The desk lists it, and the bell of every page counts it with the demands.</summary>
internal sealed class DeskNotices(ComplaintNotices complaints, CustodyNotices custody)
{
    public IReadOnlyList<DeskNotice> For(PersonId person, ZhengyanDb db) => [.. complaints.For(person), .. custody.For(person, db)];
}
