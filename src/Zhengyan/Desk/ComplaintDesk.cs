using Zhengyan.Access;
using Zhengyan.Journal;
using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>
/// The door for complaints of retaliation: somebody nobody knows files one and comes back with its code; whoever has the duty that day handles it. To everybody else there is none.
/// </summary>
internal sealed class ComplaintDesk(ComplaintWriting writing, ComplaintReading complaints, Surroundings surroundings, Contents contents)
{
    /// <summary>Files it under a code that its writer alone has. The same code twice is the same complaint.</summary>
    public Task<ComplaintGiven> File(string words, bool aboutSecretary, string code, Guid command, CancellationToken stop)
    {
        var hash = ComplaintContent.HashOf(code, contents.Suite);
        return writing.Give(null, command, (register, _) => register.WithCode(hash), () => new FileComplaint(Guid.NewGuid(), hash, words, aboutSecretary), stop);
    }

    /// <summary>The complaint of whoever has this code; none where it is the code of none.</summary>
    public Complaint? Find(string code) => ReceiptCode.Read(code) is { } read ? complaints.Current.WithCode(ComplaintContent.HashOf(read, contents.Suite)) : null;

    /// <summary>Adds what its writer adds.</summary>
    public async Task<ComplaintGiven> Add(string code, string words, Guid command, CancellationToken stop) => Find(code) is { } complaint
        ? await writing.Give(null, command, (register, _) => register.Of(complaint.Id), () => new AddToComplaint(complaint.Id, words), stop)
        : new ComplaintGiven.NotThere();

    /// <summary>Gives an order of whoever handles it.</summary>
    public Task<ComplaintGiven> Give(HandlingOrder order, PersonId by, Guid command, CancellationToken stop) =>
        writing.Give(by, command, (register, now) => For(by, register.Of(order.Complaint), now), () => order, stop);

    /// <summary>A complaint, for whoever handles it today.</summary>
    public Complaint? Of(Guid id, PersonId reader) => For(reader, complaints.Current.Of(id), surroundings.Now(reader));

    /// <summary>All that are theirs today, the latest first. None at all for whom the register does not exist.</summary>
    public IReadOnlyList<Complaint>? AllOf(PersonId reader)
    {
        var now = surroundings.Now(reader);
        List<Complaint> theirs = SecretaryOrAbove.IsOneOfThem(reader, now) ? [.. complaints.Current.Complaints.Where(c => ComplaintRights.MayHandle(reader, c, now)).Reverse()] : [];
        return theirs.Count > 0 || ComplaintRights.WouldRead(false, now).Any(p => p.Person == reader) ? theirs : null;
    }

    /// <summary>By which posts one that is filed now would be read.</summary>
    public IReadOnlyList<Post> WouldRead(bool aboutSecretary) => ComplaintRights.WouldRead(aboutSecretary, surroundings.Now(default(PersonId)));

    /// <summary>By which posts this one is read today.</summary>
    public IReadOnlyList<Post> Readers(Complaint complaint) => ComplaintRights.Handling(complaint, surroundings.Now(default(PersonId)));

    private static Complaint? For(PersonId reader, Complaint? complaint, Now now) => complaint is not null && ComplaintRights.MayHandle(reader, complaint, now) ? complaint : null;
}
