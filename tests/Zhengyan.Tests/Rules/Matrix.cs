using Zhengyan.Rules;
using Zhengyan.Tests.Rules.StateSpace;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Rules;

/// <summary>What every part sees of every field, and may do, at every stage: gathered from every state that a few matters of different kinds can reach.</summary>
internal sealed class Matrix
{
    private readonly HashSet<(Part, Stage, Field)> seen = [];
    private readonly HashSet<(Part, Stage, Field)> hidden = [];
    private readonly HashSet<(Part, Stage)> held = [];
    private readonly HashSet<(Part, Stage, string)> acts = [];

    /// <summary>Walked once; whoever asks looks at the same one.</summary>
    public static Lazy<Matrix> Walked { get; } = new(Walk);

    /// <summary>Every state that was looked at.</summary>
    public List<Matter> States { get; } = [];

    /// <summary>Whether anybody can have that part at that stage at all.</summary>
    public bool IsHeld(Part part, Stage stage) => held.Contains((part, stage));

    /// <summary>Seen in every state of the stage, in none, or in some: then null.</summary>
    public bool? Sees(Part part, Stage stage, Field field) =>
        (seen.Contains((part, stage, field)), hidden.Contains((part, stage, field))) switch
        {
            (true, true) => null,
            (var sees, _) => sees,
        };

    public bool Acts(Part part, Stage stage, string action) => acts.Contains((part, stage, action));

    private static Matrix Walk()
    {
        var matrix = new Matrix();
        Outlook[] kinds = [Given.Matter, Given.Matter.About(Who.Dean), Given.Matter.AboutTheUnitOf(Who.Dean), Given.Request, Given.Matter.About(Who.DisciplineHead)];
        foreach (var kind in kinds)
        {
            var search = new Search(kind.University, 0, (what, at) => Assert.Fail($"{what} at {at.Stage}"));
            search.From(kind.Opened().Events[0], kind.IsRequest ? kind.Subject : kind.Registrar).ToTheEnd();
            foreach (var state in search.States.Values)
            {
                matrix.Look(state.Matter, kind);
            }
        }

        return matrix;
    }

    private void Look(Matter matter, Outlook kind)
    {
        States.Add(matter);
        var now = SmallUniversity.Now(Who.Retired, university: kind.University);
        foreach (var (part, person) in Parts.All(matter, now).DistinctBy(h => h.Part))
        {
            held.Add((part, matter.Stage));
            foreach (var field in Enum.GetValues<Field>())
            {
                (Visibility.Sees(part, field, matter) ? seen : hidden).Add((part, matter.Stage, field));
            }

            foreach (var step in StepTable.OpenTo(person, matter, now).Where(s => s.Parts.Contains(part)))
            {
                acts.Add((part, matter.Stage, step.Action));
            }
        }
    }
}
