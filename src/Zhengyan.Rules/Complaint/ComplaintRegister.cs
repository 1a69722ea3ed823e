using System.Collections.Immutable;

namespace Zhengyan.Rules;

/// <summary>Every complaint there ever was, by the events of their stream. None leaves it.</summary>
public sealed record ComplaintRegister
{
    private ImmutableList<Complaint> complaints = [];
    private ImmutableDictionary<Guid, int> places = ImmutableDictionary<Guid, int>.Empty;
    private ImmutableDictionary<string, int> codes = ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Before anybody has complained.</summary>
    public static ComplaintRegister Empty { get; } = new();

    /// <summary>How many events it has.</summary>
    public int Version { get; init; }

    /// <summary>All of them, in the order in which they were filed.</summary>
    public IReadOnlyList<Complaint> Complaints => complaints;

    /// <summary>The complaint with that id; none where there is none.</summary>
    public Complaint? Of(Guid id) => places.TryGetValue(id, out var place) ? complaints[place] : null;

    /// <summary>The complaint whose writer has the code with that hash.</summary>
    public Complaint? WithCode(string code) => codes.TryGetValue(code, out var place) ? complaints[place] : null;

    /// <summary>The register after one more event.</summary>
    public ComplaintRegister After(ComplaintEvent happened, PersonId? by, DateTimeOffset at) => happened.Apply(this with { Version = Version + 1 }, by, at);

    internal ComplaintRegister With(Complaint filed) => this with
    {
        complaints = complaints.Add(filed with { Version = Version }), places = places.Add(filed.Id, complaints.Count), codes = codes.Add(filed.Code, complaints.Count),
    };

    internal ComplaintRegister With(Guid complaint, ComplaintLine line, ComplaintState? state = null) => this with
    {
        complaints = complaints.SetItem(places[complaint], complaints[places[complaint]].With(line, Version, state ?? complaints[places[complaint]].State)),
    };
}

/// <summary>Something that happened to a complaint. Never changed, never taken back.</summary>
public abstract record ComplaintEvent
{
    /// <summary>The word in the journal, e.g. <c>ComplaintAnswered</c>.</summary>
    public string Kind() => GetType().Name;

    /// <summary>The register after it.</summary>
    public abstract ComplaintRegister Apply(ComplaintRegister register, PersonId? by, DateTimeOffset at);
}
