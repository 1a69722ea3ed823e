using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The talks held with the reader, the latest first.</summary>
public sealed record MineModel(Frame Frame, IReadOnlyList<MineTalk> Talks) : IShows
{
    Shown? IShows.Shows => Shown.Lines(
        Talks.Select(t => t.Seen.Matter.Id), Field.Number, Field.Stage, Field.Notice, Field.Arrangement, Field.Record, Field.Papers, Field.Measures, Field.Effect);
}


/// <summary>A talk with the reader, and what is wanted of them first.</summary>
public sealed record MineTalk(MatterModel Seen, Demand? Wanted)
{
    public bool IsEnd => Seen.Matter.Stage.IsEnd();

    public string Address => $"/matters/{Seen.Matter.Id}";
}
