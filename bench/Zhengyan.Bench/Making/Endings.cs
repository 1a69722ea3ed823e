using Zhengyan.Rules;

namespace Zhengyan.Bench;

/// <summary>How many of the matters have come how far: most have ended, and what is open is spread so that a desk has tens of lines.</summary>
internal static class Endings
{
    /// <summary>Of 20,000. Approvals are many, because the bench approves them.</summary>
    private static readonly (Stage Stage, int Count)[] Wanted =
    [
        (Stage.Lead, 20), (Stage.Verification, 120), (Stage.Unfounded, 20), (Stage.Suspected, 10), (Stage.Proposal, 50), (Stage.Approval, 4000),
        (Stage.Arrangement, 60), (Stage.Talk, 60), (Stage.Papers, 120), (Stage.FollowUp, 300), (Stage.Committee, 20), (Stage.Archive, 40),
        (Stage.Closed, 5200), (Stage.Transferred, 900), (Stage.HandedOn, 1200), (Stage.Declined, 700), (Stage.Joined, 80), (Stage.Archived, 8300),
    ];

    /// <summary>The stages of so many matters, in a random order.</summary>
    public static IReadOnlyList<Stage> Of(int count, Random random)
    {
        var all = Wanted.Sum(w => w.Count);
        var stages = Wanted.SelectMany(w => Enumerable.Repeat(w.Stage, (int)((long)w.Count * count / all))).ToList();
        stages.AddRange(Enumerable.Repeat(Stage.Archived, count - stages.Count));
        var shuffled = stages.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
