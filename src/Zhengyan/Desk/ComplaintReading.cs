using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>The complaints as the journal says they are; <see cref="ComplaintMisfit"/> where it is not to be believed.</summary>
internal sealed class ComplaintReading(IDbContextFactory<ZhengyanDb> databases, Contents contents) : StreamReading<ComplaintReplay, ComplaintRegister>(databases)
{
    protected override ComplaintRegister Nothing => ComplaintRegister.Empty;

    protected override ComplaintReplay Begin(ZhengyanDb db) => new(db, contents);

    protected override ComplaintRegister Of(ComplaintReplay replay) => replay.Register;

    protected override Exception NotBelieved() => new ComplaintMisfit();
}

/// <summary>The journal of the complaints was touched: nothing is shown or added to what it says.</summary>
internal sealed class ComplaintMisfit() : Exception("the journal of the complaints does not fit");
