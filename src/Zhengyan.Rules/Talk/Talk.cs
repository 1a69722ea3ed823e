namespace Zhengyan.Rules;

/// <summary>The talk as it was held: from–to in local time, where, and the subject's conduct (§5.2).</summary>
public sealed record Talk(DateTime From, DateTime To, string Place, string Conduct)
{
    /// <summary>The day it was held; papers and checks count from it.</summary>
    public DateOnly On => DateOnly.FromDateTime(From);

    /// <summary>Who talked, in which part, with name and post as on that day; kept, so that the record reads the same for ever. Nobody in entries of versions that did not keep it.</summary>
    public IReadOnlyList<TalkerThatDay> Talkers { get; init => field = value ?? []; } = [];
}

/// <summary>Somebody on the talkers' side: part, name and post as on the day of the talk.</summary>
public sealed record TalkerThatDay(Part Part, PersonId Person, string Name, string Post);
