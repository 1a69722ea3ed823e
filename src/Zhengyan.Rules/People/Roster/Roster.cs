namespace Zhengyan.Rules;

/// <summary>
/// 干部名册 as it was understood, before anything is changed: who is in it, who is in charge of what, and row by row what was
/// not understood. Telephone and identity numbers are not kept.
/// </summary>
public sealed record Roster(
    string Title, DateOnly? AsOf, IReadOnlyList<RosterPerson> People, IReadOnlyList<RosterCharge> InCharge,
    IReadOnlyList<RosterRemark> Remarks)
{
    /// <summary>The staff numbers on rows that were not read: whoever has one has not left.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Reads the sheets of a roster; <paramref name="known"/> helps to tell units and leaders it does not list.</summary>
    public static Roster Read(IEnumerable<Sheet> sheets, University known) => new RosterReading(known).Read([.. sheets]);

    /// <summary>The units people of this roster have posts in, in its order.</summary>
    public IEnumerable<string> Units => People.SelectMany(p => p.Posts).Select(p => p.Unit).Distinct();
}

/// <summary>A row that is a person. <paramref name="Born"/> is counted to the month.</summary>
public sealed record RosterPerson(
    string Sheet, int Row, string StaffNumber, string Name, string Sex, string Ethnicity, DateOnly? Born, string Affiliation,
    IReadOnlyList<RosterPost> Posts)
{
    /// <summary>The staff number written on this row and under another name too, so that nobody can say whose it is; empty for all others.</summary>
    public string SharedNumber { get; init; } = "";
}

/// <summary>
/// A post as the roster names it. No <paramref name="Rank"/>: what is written there was not understood. No
/// <paramref name="From"/>: the roster does not say since when.
/// </summary>
public sealed record RosterPost(string Unit, string Title, Rank? Rank, DateOnly? From);

/// <summary>
/// A leader and the units they are in charge of (校领导分工). Not <paramref name="Complete"/>: a part of the row was not understood, so
/// nothing may be concluded from what is absent.
/// </summary>
public sealed record RosterCharge(string Sheet, int Row, string Leader, IReadOnlyList<string> Units, bool Complete);

/// <summary>What was not understood, and where; <paramref name="Column"/> as the spreadsheet letters it, empty for a whole row.</summary>
public sealed record RosterRemark(string Sheet, int Row, string Column, Text What);
