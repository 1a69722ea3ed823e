namespace Zhengyan.Rules;

/// <summary>The subject as on the day the matter was opened, and from the proposal on as on its day; <paramref name="IsUnit"/> where a unit answers through its head (§4.4).</summary>
public sealed record SubjectThatDay(
    PersonId Person, string Name, UnitId UnitId, string Unit, string Title, Rank Rank, bool IsUnit, string Sex, string Ethnicity,
    DateOnly? Born, string Affiliation, DateOnly InPostSince)
{
    /// <summary>Unit and title, e.g. 后勤保障部部长（处长）.</summary>
    public string Post => Unit + Title;
}

/// <summary>事项: one procedure about one subject, from lead to archive. It is the fold of its events and nothing else.</summary>
public sealed record Matter
{
    /// <summary>Which.</summary>
    public required MatterId Id { get; init; }
    /// <summary>How many events it has; a command must have been decided on the latest.</summary>
    public int Version { get; init; }
    /// <summary>Where it stands.</summary>
    public Stage Stage { get; init; }
    /// <summary>The office that handles it.</summary>
    public Office Office { get; init; }
    /// <summary>The edition of the rule book it started under, and keeps.</summary>
    public string Edition { get; init; } = "";
    /// <summary>Whom it is about; none in a transfer stub, which has no content (§4.2).</summary>
    public SubjectThatDay? Subject { get; init; }
    /// <summary>The day it was opened.</summary>
    public DateOnly OpenedOn { get; init; }
    /// <summary>线索〔2026〕17号; empty where no lead stands behind it.</summary>
    public string LeadNumber { get; init; } = "";
    /// <summary>纪谈〔2026〕1号; empty before a talk is proposed. A file from before the software goes by its archive number.</summary>
    public string TalkNumber { get; init; } = "";
    /// <summary>The subject asked for the talk themself (§5.4).</summary>
    public TalkRequest? Request { get; init; }
    /// <summary>The matter whose problem this talk takes up again, and which talk on it this is (§5.5).</summary>
    public Continuation? Continues { get; init; }
    /// <summary>The lead, as the registrar summed it up.</summary>
    public Lead? Lead { get; init; }
    /// <summary>Later leads about the same problem, joined to this matter (§0.1).</summary>
    public IReadOnlyList<JoinedLead> JoinedLeads { get; init; } = [];
    /// <summary>承办人 first, then the other verifiers.</summary>
    public IReadOnlyList<PersonId> Officers { get; init; } = [];
    /// <summary>The preliminary verification.</summary>
    public Verification? Verification { get; init; }
    /// <summary>How a matter ended that no talk follows.</summary>
    public Ending? Ending { get; init; }
    /// <summary>The proposal of a talk.</summary>
    public Proposal? Proposal { get; init; }
    /// <summary>The approval.</summary>
    public Approval? Approval { get; init; }
    /// <summary>Approvers who are away or recused, each with the reason (§4.2).</summary>
    public IReadOnlyList<PersonId> Unavailable { get; init; } = [];
    /// <summary>Whoever recused themself.</summary>
    public IReadOnlyList<PersonId> Recused { get; init; } = [];
    /// <summary>Those who are kept apart from its leads, the reporters among them (§5.8). No page, paper or list shows them.</summary>
    public IReadOnlyList<PersonId> KeptApart { get; init; } = [];
    /// <summary>Whom else its leads name: what is said of the one is said of the other, so they have no part in it either.</summary>
    public IReadOnlyList<PersonId> AlsoNamed { get; init; } = [];
    /// <summary>Who talks, when and where.</summary>
    public Arrangement? Arrangement { get; init; }
    /// <summary>The briefing before the talk (§5.1).</summary>
    public Briefing? Briefing { get; init; }
    /// <summary>The notice of talk.</summary>
    public Notice? Notice { get; init; }
    /// <summary>The talk as it was held.</summary>
    public Talk? Talk { get; init; }
    /// <summary>The record of the talk (§3).</summary>
    public Record? Record { get; init; }
    /// <summary>The papers handed in, every version (§4.4).</summary>
    public IReadOnlyList<Paper> Papers { get; init; } = [];
    /// <summary>The situation form (§5.6).</summary>
    public SituationForm? Form { get; init; }
    /// <summary>The rectification measures (§5.5).</summary>
    public IReadOnlyList<RectificationMeasure> Measures { get; init; } = [];
    /// <summary>The follow-up checks (§4.5).</summary>
    public IReadOnlyList<FollowUpCheck> Checks { get; init; } = [];
    /// <summary>What was put to the party committee (§4.5).</summary>
    public IReadOnlyList<CommitteeOpinion> Committee { get; init; } = [];
    /// <summary>The day from which the next check is counted, and why; none where nothing more is to be checked.</summary>
    public NextCheck? NextCheck { get; init; }
    /// <summary>Further talks on the same problem (§5.5).</summary>
    public IReadOnlyList<MatterId> FurtherTalks { get; init; } = [];
    /// <summary>Untruthfulness found later (§5.2).</summary>
    public IReadOnlyList<string> Untruths { get; init; } = [];
    /// <summary>附件: scans and other files put to it, in order.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
    /// <summary>Its file as it was archived, where a repeated lead has opened it again since (§4.5).</summary>
    public ArchivedFile? FileBefore { get; init; }
    /// <summary>The file in the archive.</summary>
    public ArchivedFile? File { get; init; }
    /// <summary>What is known of a file that was made before this software; none where the matter began in it.</summary>
    public OldFile? OldFile { get; init; }
    /// <summary>The proposal to destroy the file, while nobody has decided on it.</summary>
    public Destruction? Destruction { get; init; }
    /// <summary>Everything that happened, in order.</summary>
    public IReadOnlyList<HistoryLine> History { get; init; } = [];

    /// <summary>The number it goes by: the talk's once there is one, else the lead's.</summary>
    public string Number => TalkNumber.Length > 0 ? TalkNumber : LeadNumber;

    /// <summary>The name of whom it is about; empty in a transfer stub.</summary>
    public string SubjectName => Subject?.Name ?? OldFile?.Name ?? "";

    /// <summary>The post of whom it is about, as on the day.</summary>
    public string SubjectPost => OldFile?.Post ?? Subject?.Post ?? "";

    /// <summary>The finding, once the verification is signed by all; carried over to a further talk.</summary>
    public Finding? FindingOrNone => Verification is { IsSigned: true } v ? v.Finding : Continues?.Finding;

    /// <summary>The circumstances of §2 it falls under, as far as they are known.</summary>
    public IReadOnlyList<int> Circumstances => Proposal?.Circumstances ?? Lead?.Circumstances ?? [];

    /// <summary>Before anything has happened.</summary>
    public static Matter Nothing(MatterId id) => new() { Id = id };

    /// <summary>The matter after one more event.</summary>
    public Matter After(Event happened, Occurrence occurrence)
    {
        var after = happened.Apply(this, occurrence).LeavePapersOnceNothingIsOwed();
        return after with
        {
            Version = Version + 1,
            History = [.. History, new(happened.Kind(), happened.Word().Pattern, after.Stage, occurrence)],
        };
    }

    /// <summary>What happened last with that kind; none where it has not. What was returned, signed or appointed anew counts from then.</summary>
    public Occurrence? When(string kind)
    {
        for (var i = History.Count - 1; i >= 0; i--)
        {
            if (History[i].Kind == kind)
            {
                return History[i].Occurrence;
            }
        }

        return null;
    }

    private Matter LeavePapersOnceNothingIsOwed() =>
        Stage == Stage.Papers && !Owed.AfterTalk(this).Any() ? this with { Stage = Stage.FollowUp } : this;
}
