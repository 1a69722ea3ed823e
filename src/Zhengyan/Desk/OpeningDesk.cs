using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Desk;

/// <summary>The door for opening envelopes: one asks, two others agree; the one who asked looks into a letter, the two learn a name and answer.</summary>
internal sealed class OpeningDesk(
    CustodyWriting writing, CustodyReading custody, Surroundings surroundings, CustodyLimits limits, CustodianKeys keys, Envelopes envelopes, OpenEnvelopes open,
    Contents contents)
{
    /// <summary>Asks for one envelope of a matter that whoever asks has before them.</summary>
    public Task<CustodyGiven> Ask(MatterSeen seen, Guid envelope, string reason, PersonId by, Guid command, CancellationToken stop) => writing.Give(
        by, command, async turn =>
        {
            var found = (await EnvelopeFacts.Of(turn.Db, seen.Matter, stop)).FirstOrDefault(e => e.Id == envelope && CustodyRights.MayAsk(seen.Parts, e.Kind));
            var number = found?.LeadNumber ?? "";
            return new AskToOpen(
                Guid.NewGuid(), envelope, found?.Kind, number, seen.Matter, seen.Parts, await EnvelopeFacts.Subjects(turn.Db, number, stop),
                EnvelopeFacts.About(turn.Db, contents, seen.Matter.Id, number, envelope), reason, limits);
        }, stop);

    /// <summary>
    /// The first share goes to those who may agree as well, sealed for this request; with the second one the envelope is opened in memory, for whom it is.
    /// </summary>
    public async Task<CustodyGiven> Agree(Guid opening, string passphrase, PersonId by, Guid command, CancellationToken stop)
    {
        if (await MayDecide(opening, by, stop) is { } no)
        {
            return no;
        }

        var (own, wrong) = await keys.Unlock(by, by, passphrase, "passphrase", stop);
        if (own is null)
        {
            return new CustodyGiven.Refused([wrong!]);
        }

        try
        {
            return await writing.Give(
                by, command, Order(opening, facts => new AgreeToOpen(opening, facts, limits)), stop, (turn, after) => Hand(turn, after.Opening(opening)!, new(by, own)));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(own);
        }
    }

    public Task<CustodyGiven> Decline(Guid opening, string reason, PersonId by, Guid command, CancellationToken stop) => writing.Give(
        by, command, Order(opening, facts => new DeclineToOpen(opening, reason, facts, limits)), stop, async (turn, _) =>
        {
            await Forget(turn.Db, opening, stop);
            return [];
        });

    /// <summary>What was opened, for whom it was: written down first, each time. None where it is not open, or not theirs, or does not hold what they want of it.</summary>
    public async Task<byte[]?> Look(Guid opening, PersonId by, CancellationToken stop, Func<byte[], bool>? holds = null)
    {
        if (open.Look(opening, by, surroundings.At) is not { } content || holds?.Invoke(content) == false)
        {
            return null;
        }

        var given = await writing.Give(by, Guid.NewGuid(), Order(opening, facts => new LookIntoEnvelope(opening, facts, limits)), stop);
        return given is CustodyGiven.Done ? content : null;
    }

    /// <summary>What a custodian tells the requester. While the name is still open it is looked for in their words.</summary>
    public Task<CustodyGiven> Answer(Guid opening, string words, PersonId by, Guid command, CancellationToken stop) => writing.Give(
        by, command, Order(opening, facts => new AnswerRequester(opening, words, Discloses(opening, words, by), facts, limits)), stop);

    public Task<CustodyGiven> Note(int upTo, PersonId by, Guid command, CancellationToken stop) =>
        writing.Give(by, command, _ => Task.FromResult<CustodyOrder?>(new NoteOpenings(upTo)), stop);

    /// <summary>Puts down as over what is: time is up, nobody answered in time, or this process was started anew and has nothing in memory.</summary>
    public async Task Sweep(CancellationToken stop)
    {
        open.Forget(surroundings.At);
        if (Due(custody.Current).Count > 0)
        {
            await writing.Give(null, Guid.NewGuid(), turn => Task.FromResult<CustodyOrder?>(new CloseOpenings(Due(turn.Custody))), stop, async (turn, _) =>
            {
                foreach (var opening in Due(turn.Custody))
                {
                    await Forget(turn.Db, opening, stop);
                }

                return [];
            });
        }
    }

    // An order about an opening, with what the database knows of it in that turn; none where there is no such opening.
    private Func<CustodyTurn, Task<CustodyOrder?>> Order(Guid opening, Func<OpeningFacts, CustodyOrder> order) => turn => Task.FromResult(
        turn.Custody.Opening(opening) is { } asked ? order(EnvelopeFacts.About(turn.Db, contents, asked)) : null);

    private bool Discloses(Guid opening, string words, PersonId by)
    {
        if (open.Look(opening, by, surroundings.At) is not { } content)
        {
            return false;
        }

        var reporter = SealedContent.ReadIdentity(content);
        CryptographicOperations.ZeroMemory(content);
        return reporter.IsTracedIn(words, []);
    }

    private async Task<CustodyGiven?> MayDecide(Guid opening, PersonId by, CancellationToken stop)
    {
        var given = await writing.Try(by, Order(opening, facts => new AgreeToOpen(opening, facts, limits)), stop);
        return given is CustodyGiven.Done ? null : given;
    }

    private async Task<IReadOnlyList<Refusal>> Hand(CustodyTurn turn, EnvelopeOpening opening, Unlocked who)
    {
        var facts = EnvelopeFacts.About(turn.Db, contents, opening);
        var key = turn.Custody.Of(who.Person)!.Key!.Id;
        var envelope = await turn.Db.Envelopes.AsNoTracking().SingleOrDefaultAsync(e => e.Id == opening.Envelope, turn.Stop);
        var row = await turn.Db.EnvelopeShares.SingleOrDefaultAsync(s => s.Envelope == opening.Envelope && s.Key == key, turn.Stop);
        if (envelope is null || row is null)
        {
            return [CustodyRefusals.DoesNotFit];
        }

        try
        {
            var share = Envelopes.Read(envelope, row, who.Private);
            if (opening.Until is { } until)
            {
                return await Open(turn, opening, envelope, share, key, who, until);
            }

            turn.Db.HandedShares.AddRange(turn.Custody.Custodians
                .Where(c => c.Person != who.Person && CustodyRights.MayDecide(c.Person, opening, turn.Custody, facts, turn.Now))
                .Select(c => envelopes.Hand(opening, share, c.Key!)));
            share.Forget();
            return [];
        }
        catch (CryptographicException)
        {
            return [CustodyRefusals.DoesNotFit];
        }
    }

    private async Task<IReadOnlyList<Refusal>> Open(
        CustodyTurn turn, EnvelopeOpening opening, EnvelopeRow envelope, Share share, Guid key, Unlocked who, DateTimeOffset until)
    {
        if (await turn.Db.HandedShares.SingleOrDefaultAsync(s => s.Opening == opening.Id && s.Key == key, turn.Stop) is not { } handed)
        {
            return [CustodyRefusals.DoesNotFit];
        }

        var secret = Shamir.Combine(Envelopes.Take(opening, handed, who.Private), share);
        var content = Envelopes.Open(envelope, secret);
        CryptographicOperations.ZeroMemory(secret);
        share.Forget();
        await Forget(turn.Db, opening.Id, turn.Stop);
        // Readable only once the journal says that it is open.
        open.Hold(opening, content, until);
        return [];
    }

    private List<Guid> Due(Custody custody) => [.. custody.Openings.Where(o => o.ClosedAt is null && IsDue(o)).Select(o => o.Id)];

    private bool IsDue(EnvelopeOpening opening) => opening.StateAt(surroundings.At, limits) switch
    {
        OpeningState.Over or OpeningState.Lapsed => true,
        OpeningState.Open => !open.Has(opening.Id),
        _ => false,
    };

    private static Task<int> Forget(ZhengyanDb db, Guid opening, CancellationToken stop) =>
        db.HandedShares.Where(s => s.Opening == opening).ExecuteDeleteAsync(stop);
}
