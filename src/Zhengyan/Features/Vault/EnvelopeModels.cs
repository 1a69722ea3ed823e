using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;
using Zhengyan.Vault;

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

/// <summary>What an opened letter holds, for the one who asked.</summary>
public sealed record OpenEnvelopeModel(Frame Frame, EnvelopeOpening Opening, string Letter, IReadOnlyList<ScanLine> Scans) : IShows
{
    /// <summary>What that content says. Of the scans their names and sizes alone; the content can be overwritten.</summary>
    internal static OpenEnvelopeModel Of(Frame frame, EnvelopeOpening opening, byte[] content)
    {
        var letter = SealedContent.ReadLetter(content);
        return new(frame, opening, letter.Text, [.. letter.Scans.Select((scan, i) => new ScanLine(i + 1, scan.Name, scan.Content.Length))]);
    }

    Shown? IShows.Shows => Shown.One(Opening.Matter, [Field.Number], Opening.Kind.ToString());
}

/// <summary>A scan of an opened letter: by its number it is fetched, and its name stands in no address.</summary>
public sealed record ScanLine(int Number, string Name, long Size);
