using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The talks held with the reader, the latest first.</summary>
public sealed record MineModel(Frame Frame, IReadOnlyList<MineTalk> Talks);

/// <summary>A talk with the reader, and what is wanted of them first.</summary>
public sealed record MineTalk(MatterModel Seen, Demand? Wanted)
{
    public bool IsEnd => Seen.Matter.Stage.IsEnd();

    public string Address => $"/matters/{Seen.Matter.Id}";
}
