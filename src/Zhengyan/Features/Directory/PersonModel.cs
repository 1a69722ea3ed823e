using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>One person explained: who answers for them, who approves a talk with them, who may talk, and why.</summary>
public sealed record PersonModel(Frame Frame, PersonId Id, string Name, string StaffNumber, bool IsOwn)
{
    /// <summary>The post they are ranked by; empty where they hold none.</summary>
    public string Post { get; init; } = "";

    public Text? Rank { get; init; }

    /// <summary>The rank in a sentence is the measure's; none where they hold no post.</summary>
    public Prospect? Prospect { get; init; }

    /// <summary>The sentences in short.</summary>
    public IReadOnlyList<Text> Sentences { get; init; } = [];

    public IReadOnlyList<ReasonLine> Answering { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<ReasonLine>> Approvers { get; init; } = [];

    public IReadOnlyList<TalkLines> Talks { get; init; } = [];

    public IReadOnlyList<PostLine> Posts { get; init; } = [];

    public IReadOnlyList<string> InChargeOf { get; init; } = [];

    /// <summary>Shown to nobody but the person themself.</summary>
    public IReadOnlyList<string> Relatives { get; init; } = [];

    /// <summary>What the system administrator may enter here; none for anybody else.</summary>
    public AppointModel? Appoint { get; init; }
}

/// <summary>A person with the reason, and where to read on.</summary>
public sealed record ReasonLine(string Name, string Post, Text Why, string Clause, string? Href);

/// <summary>Who may talk after a finding; the officers of each office apart, as there are many.</summary>
public sealed record TalkLines(
    Finding Finding, IReadOnlyList<ReasonLine> Leading, IReadOnlyList<OfficeLine> LeadingOffices, IReadOnlyList<OfficeLine> Participating,
    IReadOnlyList<OfficeLine> Recording);

/// <summary>So many of an office, for one reason.</summary>
public sealed record OfficeLine(string Office, Text Why, string Clause, IReadOnlyList<PersonLink> People);

/// <summary>A post held, now or once.</summary>
public sealed record PostLine(string Unit, string Title, Text Rank, DateOnly From, DateOnly? Until, bool IsHead, bool IsRegistrar, bool IsPast);
