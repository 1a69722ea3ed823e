using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Explains one person to one reader.</summary>
internal sealed class PersonQuery(University university, DirectoryRight right, Now now)
{
    public PersonModel Explain(PersonId id, Frame frame)
    {
        var person = university.Person(id);
        var post = university.MainPost(id, now.Today);
        var prospect = Prospect.Of(id, now);
        var own = right.IsOwn(id);
        return new(frame, id, person.Name, person.StaffNumber, own)
        {
            Post = post is null ? "" : PostWords.Of(post, university), Rank = post?.Rank.Word(), Prospect = prospect,
            Sentences = prospect is null ? [Text.Of("{0}现在没有任职，没有人因职务对其负责。", person.Name)] : [.. new ProspectWords(prospect, university).Sentences()],
            Answering = Lines(prospect?.Answering),
            Approvers = [.. (prospect?.Approvers ?? []).Select((tier, at) => Lines(at == 0 ? tier : [.. tier.Select(Upward)]))],
            Talks = [.. (prospect?.Talks ?? []).Select(t => Talk(t, prospect!))],
            Posts = [.. university.HistoryOf(id).OrderByDescending(p => p.Until ?? DateOnly.MaxValue).ThenBy(p => p.Rank).Where(p => p.Until is null || p.Until >= p.From).Select(Line)],
            InChargeOf = [.. university.Charges.Where(c => c.Leader == id && c.On(now.Today)).Select(c => university.Unit(c.Unit).Name)],
            Relatives = own ? [.. university.People.Where(p => university.AreKin(id, p.Id)).Select(p => p.Name).Order(PinyinOrder.Names)] : [],
        };
    }

    private IReadOnlyList<ReasonLine> Lines(IReadOnlyList<Reasoned>? people) => [.. (people ?? []).Select(Line)];

    private ReasonLine Line(Reasoned who) => new(
        university.Person(who.Person).Name, PostWords.Of(who, university, now.Today), who.Why, who.Clause,
        right.Sees(who.Person) ? PersonAddress.Of(who.Person) : null);

    // What an approver may do for other ranks is no reason here.
    private static Reasoned Upward(Reasoned who) => who with { Why = Text.Of("下一级审批人均须回避或不在时，由其审批") };

    private TalkLines Talk(TalkProspect talk, Prospect prospect)
    {
        var leading = talk.LeadTalkers.Select(r => r.Person).ToHashSet();
        var answering = prospect.Answering.Select(r => r.Person).ToHashSet();
        var fromAbove = talk.LeadTalkers.Where(r => answering.Contains(r.Person) || !IsOfOffice(r.Person)).ToList();
        return new(
            talk.Finding, Lines(fromAbove), Offices(talk.LeadTalkers.Except(fromAbove)),
            Offices(talk.Participants.Where(r => !leading.Contains(r.Person))), Offices(talk.Recorders));
    }

    private bool IsOfOffice(PersonId person) => Enum.GetValues<Office>().Any(o => university.StaffOf(o, now.Today).Contains(person));

    private IReadOnlyList<OfficeLine> Offices(IEnumerable<Reasoned> people) =>
        [.. people.GroupBy(r => (Unit: OfficeOf(r.Person), r.Why, r.Clause)).Select(g => new OfficeLine(
            g.Key.Unit, g.Key.Why, g.Key.Clause,
            [.. g.Select(r => new PersonLink(university.Person(r.Person).Name, right.Sees(r.Person) ? PersonAddress.Of(r.Person) : null))
                .OrderBy(p => p.Name, PinyinOrder.Names)]))];

    private string OfficeOf(PersonId person) => university.PostsOf(person, now.Today).Select(p => university.Unit(p.Unit))
        .OrderBy(u => u.Kind is UnitKind.DisciplineOffice or UnitKind.OrganisationDepartment ? 0 : 1).First().Name;

    private PostLine Line(Post post) => new(
        university.Unit(post.Unit).Name, post.Title, post.Rank.Word(), post.From, post.Until, post.IsHead, post.Duty == Duty.Registrar,
        post.Until < now.Today);
}
