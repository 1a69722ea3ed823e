using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>A matter's page for one reader: what is wanted of them on top, then the sections of the file they see.</summary>
public sealed record MatterPageModel(Frame Frame, Matter Matter, IReadOnlySet<Part> Parts, Now Viewing)
    : MatterModel(Frame, Matter, Parts, Viewing), IShows
{
    // What stands beside the sections of the file.
    private static readonly Field[] Beside =
        [Field.Number, Field.Subject, Field.Stage, Field.People, Field.Finding, Field.Exception];

    /// <summary>The form of what is wanted of the reader now, or of what they chose to do.</summary>
    public OrderModel? Wanted { get; init; }

    public Demand? WantedDemand { get; init; }

    /// <summary>Further buttons below the same fields.</summary>
    public IReadOnlyList<OrderForm> Further { get; init; } = [];

    /// <summary>What else the reader may do, and what else is wanted of them.</summary>
    public IReadOnlyList<Possible> Also { get; init; } = [];

    /// <summary>Everybody's demands that the reader may know of.</summary>
    public IReadOnlyList<Demand> Demands { get; init; } = [];

    public IReadOnlyList<FilePart> File { get; init; } = [];

    /// <summary>The 保密信封 that the reader may ask for; empty for everybody else.</summary>
    public IReadOnlyList<EnvelopeKind> Envelopes { get; init; } = [];

    /// <summary>The event by which somebody else was faster, where that happened.</summary>
    public HistoryLine? Overtaken { get; init; }

    /// <summary>Where the reader may enter paper for this matter.</summary>
    public string? PaperAddress { get; init; }

    public bool IsEnd => Matter.Stage.IsEnd();

    public bool IsSubjectOnly => Parts.Count == 1 && Parts.Contains(Part.Subject);

    Shown? IShows.Shows => Shown.One(Matter.Id, [.. Beside.Where(Sees).Concat(File.Select(p => p.Sees)).Distinct()], Wanted?.Form.Action);

    /// <summary>What is waited for, for readers who see who has which part.</summary>
    public IReadOnlyList<Text> WaitingFor =>
        Sees(Field.People)
            ? [.. Demands.GroupBy(d => (d.Part, d.Title)).Select(g => Text.Of("{0}{1}", g.Key.Part.Word(), g.Key.Title))]
            : [];
}

/// <summary>A further thing the reader may do in the matter, with its address.</summary>
public sealed record Possible(OrderForm Form, string Href, Demand? Demand);
