using System.Collections.Concurrent;
using System.Diagnostics;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules.StateSpace;

/// <summary>Every reachable state of a matter, for every way in which one begins.</summary>
public sealed class StateSpaceTests(ITestOutputHelper output)
{
    private static readonly Beginning[] Beginnings =
    [
        new("a deputy division head, somebody recused", Given.Matter, 1),
        new("a division head", Given.Matter.About(Who.Dean)),
        new("a unit", Given.Matter.AboutTheUnitOf(Who.Dean)),
        new("the head of the discipline office", Given.Matter.About(Who.DisciplineHead)),
        new("the head of the organisation department", Given.Matter.About(Who.OrganisationHead).RegisteredBy(Who.OrganisationOfficer)),
        new("registered by the organisation department", Given.Matter.RegisteredBy(Who.OrganisationOfficer)),
        new("a relative of a head of office", Given.Matter.In(SmallUniversity.WithKin((Who.DisciplineHead, Who.DeputyDean)))),
        new("a relative of both secretaries", Given.Matter.About(Who.Dean).In(SmallUniversity.WithKin((Who.CadreSecretary, Who.Dean), (Who.Dean, Who.DisciplineSecretary)))),
        new("kept apart from the leader in charge, an officer and an approver", Given.Matter.About(Who.Dean).Apart(Who.DisciplineOfficer, Who.DisciplineSecretary, Who.Teacher)),
        new("asked for, somebody recused", Given.Request, 1),
        new("asked for by a division head", Given.Request.About(Who.Dean)),
        new("asked for by the head of the discipline office", Given.Request.About(Who.DisciplineHead)),
        new("a further talk without a violation", Given.Matter.Found(Finding.NoViolation), IsFurther: true),
        new("a further talk with a unit", Given.Matter.AboutTheUnitOf(Who.Dean), IsFurther: true),
        new("a further talk after one asked for", Given.Request, IsFurther: true),
        new("a further talk with somebody who has risen above the university's authority", Given.Matter, IsFurther: true)
        {
            Meanwhile = SmallUniversity.With(SmallUniversity.PostsWhere(Who.DeputyDean, p => [p with { Rank = Rank.DeputyBureauHead }])),
        },
    ];

    [Fact]
    public void Every_reachable_state_keeps_the_measure()
    {
        var broken = new ConcurrentDictionary<string, (int Times, string Example)>();
        var lines = new ConcurrentBag<string>();
        var moves = new ConcurrentBag<(Stage From, string Action, Stage To)>();
        var all = 0;
        Parallel.ForEach(Beginnings, beginning =>
        {
            var watch = Stopwatch.StartNew();
            void Broken(string law, string where) => broken.AddOrUpdate(law, _ => (1, $"{beginning.Words}: {where}"), (_, b) => (b.Times + 1, b.Example));
            var search = beginning.Begin((law, m) => Broken(law, $"{StateKey.Of(m)} {string.Join(" ", m.History.Select(h => h.Kind))}")).ToTheEnd();
            foreach (var stuck in WithoutAnEnd(search))
            {
                Broken("no end can be reached", stuck);
            }

            Interlocked.Add(ref all, search.States.Count);
            search.Moves.ToList().ForEach(moves.Add);
            lines.Add($"{beginning.Words}: {search.States.Count} states, {search.States.Values.Sum(s => s.Next.Count)} steps between them, {search.Tries} orders tried, {watch.Elapsed.TotalSeconds:0.0} s");
        });

        output.WriteLine($"{all} states\n{string.Join('\n', lines.Order())}");
        Assert.True(broken.IsEmpty, string.Join("\n", broken.Select(b => $"{b.Key}: {b.Value.Times} times, first with {b.Value.Example}")));
        // A destruction lies years ahead of this search; every way to one is tried by itself (Clause_5_7_nobody_destroys_a_file_alone_early_or_for_good).
        // What is attached to an old file, which begins in the archive, is tried with it (Clause_5_7_scans_of_an_old_file_are_in_its_package_and_go_with_it).
        var declared = StepTable.Rows.Where(r => r.Action is not (nameof(ProposeDestruction) or nameof(DecideDestruction) or nameof(KeepOn))
            && (r.Stage, r.Action) is not (Stage.Archived, nameof(Attach) or nameof(Detach))).SelectMany(r => r.Next, (r, to) => (r.Stage, r.Action, to)).ToHashSet();
        Assert.Empty(declared.Except(moves));
        Assert.Empty(moves.Except(declared));
    }

    private static IEnumerable<string> WithoutAnEnd(Search search)
    {
        var back = search.States.SelectMany(s => s.Value.Next, (s, next) => (From: s.Key, To: next)).ToLookup(e => e.To, e => e.From);
        var reach = search.States.Where(s => s.Value.Matter.Stage.IsEnd()).Select(s => s.Key).ToHashSet();
        var open = new Queue<string>(reach);
        while (open.TryDequeue(out var key))
        {
            foreach (var from in back[key].Where(reach.Add))
            {
                open.Enqueue(from);
            }
        }

        return search.States.Keys.Where(k => !reach.Contains(k));
    }

    private sealed record Beginning(string Words, Outlook Outlook, int MostRecused = 0, bool IsFurther = false)
    {
        /// <summary>What has become of the university since the first talk.</summary>
        public University? Meanwhile { get; init; }

        public Search Begin(Action<string, Matter> fails)
        {
            var search = new Search(Meanwhile ?? Outlook.University, MostRecused, fails);
            if (!IsFurther)
            {
                return search.From(Outlook.Opened().Events[0], Outlook.IsRequest ? Outlook.Subject : Outlook.Registrar);
            }

            var first = Outlook.At(Stage.FollowUp);
            var head = Authority.Heads(first.Matter, first.Now(Who.Retired))[0];
            return search.From(new HoldFurtherTalk("再谈").Decide(first.Matter, first.Now(head)).Elsewhere[0].Event, head);
        }
    }
}
