using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The envelopes of a matter that the reader may ask for, and what they have asked.</summary>
public sealed record MatterEnvelopesModel(
    Frame Frame, Matter Matter, IReadOnlyList<EnvelopeOf> Envelopes, IReadOnlyList<MyOpening> Mine, CustodyLimits Limits) : IShows
{
    public Typed Typed { get; init; } = Typed.Nothing;

    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public string Command { get; } = Guid.NewGuid().ToString("N");

    Shown? IShows.Shows => Shown.One(Matter.Id, [Field.Number]);
}

/// <summary>A request of the reader's own, and how it stands.</summary>
public sealed record MyOpening(EnvelopeOpening Opening, OpeningState State);

/// <summary>What an opened envelope holds, for the one who asked.</summary>
public sealed record OpenEnvelopeModel(Frame Frame, EnvelopeOpening Opening, Reporter? Reporter, string? Letter) : IShows
{
    Shown? IShows.Shows => Shown.One(Opening.Matter, [Field.Number], Opening.Kind.ToString());
}
