using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;

namespace Zhengyan.Desk;

/// <summary>
/// The custody as the journal says it is; <see cref="CustodyMisfit"/> where it is not to be believed. Public keys are taken from here and nowhere else: one slipped into a table seals nothing.
/// </summary>
internal sealed class CustodyReading(IDbContextFactory<ZhengyanDb> databases, Contents contents) : StreamReading<CustodyReplay, Custody>(databases)
{
    protected override Custody Nothing => Custody.None;

    protected override CustodyReplay Begin(ZhengyanDb db) => new(db, contents);

    protected override Custody Of(CustodyReplay replay) => replay.Custody;

    protected override Exception NotBelieved() => new CustodyMisfit();
}

/// <summary>The journal of the custody was touched: nothing is sealed or opened by what it says.</summary>
internal sealed class CustodyMisfit() : Exception("the journal of the custodians does not fit");
