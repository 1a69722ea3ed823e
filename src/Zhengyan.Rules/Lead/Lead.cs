namespace Zhengyan.Rules;

/// <summary>The channels that feed the work (§0.1).</summary>
public enum Channel
{
    /// <summary>信访监督.</summary>
    Petition,
    /// <summary>党风廉政考核.</summary>
    Assessment,
    /// <summary>执纪监察.</summary>
    Enforcement,
    /// <summary>各类专项检查.</summary>
    Inspection,
}

/// <summary>How a lead arrived.</summary>
public enum Arrival
{
    /// <summary>来信.</summary>
    Letter,
    /// <summary>来访.</summary>
    Visit,
    /// <summary>来电.</summary>
    Call,
    /// <summary>网络.</summary>
    Online,
    /// <summary>其他.</summary>
    Other,
}

/// <summary>
/// 问题线索 as the offices may know it: a summary without traces of the reporter. The reporter and the letter are not part of it; they are sealed
/// (§5.8). <paramref name="Source"/> is the second-level source in words.
/// </summary>
public sealed record Lead(
    Channel Channel, string Source, Arrival Arrival, DateOnly ReceivedOn, DateOnly RegisteredOn, PersonId RegisteredBy, string Summary,
    IReadOnlyList<int> Circumstances, LeadFlags Flags, string ProposedHandling)
{
    /// <summary>领导批示: what a leader wrote on it, with who and when, in the registrar's or the head's words; empty where nobody did, and in entries of versions that did not keep it.</summary>
    public string Instruction { get; init => field = value ?? ""; } = "";

    /// <summary>How it is to be handled, with the opinion of whoever decided; none before.</summary>
    public Handling? Handling { get; init; }
}

/// <summary>Repeated, important, sensitive.</summary>
public sealed record LeadFlags(bool Repeated, bool Important, bool Sensitive);

/// <summary>The decision how to handle a lead.</summary>
public sealed record Handling(string Opinion, DateOnly On);

/// <summary>A later lead joined to a matter: its number, when it was received, its summary.</summary>
public sealed record JoinedLead(string Number, DateOnly ReceivedOn, string Summary);

/// <summary>How a matter ended that no talk follows: to whom it went, the receipt, the words, and a clearing where one was given (§1.2).</summary>
public sealed record Ending(string To, string Receipt, string Words, Clearing? Clearing)
{
    /// <summary>The earlier matter it was joined to (§0.1); none for the other ends.</summary>
    public MatterId? Earlier { get; init; }
}

/// <summary>澄清: telling people in writing that a report was untrue: to whom, about what, in which scope it is made known.</summary>
public sealed record Clearing(string To, string About, string Scope);

/// <summary>
/// 反映人: who sent a lead. It is typed in once, sealed, and never part of a matter; nothing here prints it.
/// <paramref name="JointReporters"/> counts them where several signed.
/// </summary>
public sealed record Reporter(string Name, string Unit, string Contact, bool IdentityChecked, int JointReporters)
{
    /// <summary>What stands for a name where there is none.</summary>
    public const string Anonymous = "匿名";

    /// <inheritdoc/>
    public override string ToString() => "";

    /// <summary>Whether that name stands where the reporter's does.</summary>
    public bool IsNamed(string name) => Joined(name) is { Length: >= 2 } joined && Joined(Name).Contains(joined, StringComparison.Ordinal);

    /// <summary>Words that would give the reporter away if they stood in a summary: names and numbers without what is put between their characters (<see cref="Joined"/>).</summary>
    public IEnumerable<string> Traces() =>
        new[] { Name, Contact }.SelectMany(t => t.Split([',', '，', ';', '；', '、'], StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(t => t.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries).Append(t)).Select(Joined).Distinct()
            .Where(t => t.Length >= 2 && t is not (Anonymous or "不详"));

    /// <summary>Whether such a word, or where the reporter works, stands in a text. The names of those units say nothing that every reader knows already.</summary>
    public bool IsTracedIn(string text, IReadOnlyCollection<string> knownUnits)
    {
        var (looked, unit) = (Joined(text), Joined(Unit));
        return Traces().Any(looked.Contains)
            || (unit.Length > 2 && unit != "不详" && looked.Contains(unit, StringComparison.Ordinal) && !knownUnits.Any(known => Joined(known).Contains(unit, StringComparison.Ordinal)));
    }

    /// <summary>A text as it is looked through for such words: without blanks, hyphens and dots.</summary>
    public static string Joined(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '－' or '—' or '·' or '.' or '．')));
}

/// <summary>The words of channels and arrivals.</summary>
public static class LeadWords
{
    /// <summary>The channel on the page.</summary>
    public static Text Word(this Channel channel) => channel switch
    {
        Channel.Petition => Text.Of("信访监督"),
        Channel.Assessment => Text.Of("党风廉政考核"),
        Channel.Enforcement => Text.Of("执纪监察"),
        Channel.Inspection => Text.Of("各类专项检查"),
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
    };

    /// <summary>The flags that are set, on the page.</summary>
    public static IEnumerable<Text> Words(this LeadFlags flags)
    {
        if (flags.Repeated)
        {
            yield return Text.Of("重复");
        }

        if (flags.Important)
        {
            yield return Text.Of("重要");
        }

        if (flags.Sensitive)
        {
            yield return Text.Of("敏感");
        }
    }

    /// <summary>How it arrived, on the page.</summary>
    public static Text Word(this Arrival arrival) => arrival switch
    {
        Arrival.Letter => Text.Of("来信"),
        Arrival.Visit => Text.Of("来访"),
        Arrival.Call => Text.Of("来电"),
        Arrival.Online => Text.Of("网络"),
        Arrival.Other => Text.Of("其他方式"),
        _ => throw new ArgumentOutOfRangeException(nameof(arrival), arrival, null),
    };
}
