using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>人员与职责: the tree of units, or whoever was searched for.</summary>
public sealed record PeopleModel(
    Frame Frame, string Search, int PeopleCount, IReadOnlyList<UnitGroup> Groups, IReadOnlyList<PersonLine>? Found, int FoundCount, int Page, int LastPage,
    bool Imports);

/// <summary>Units of one sort.</summary>
public sealed record UnitGroup(Text Name, IReadOnlyList<UnitLine> Units);

/// <summary>A unit with its people, the highest first; those of a large unit only as far as they fit.</summary>
public sealed record UnitLine(
    UnitId Id, string Name, IReadOnlyList<PersonLink> Heads, IReadOnlyList<PersonLink> LeadersInCharge, IReadOnlyList<PersonLine> People, int Count,
    bool HasMore);

/// <summary>A person in a list, in one of their posts.</summary>
public sealed record PersonLine(PersonId Id, string Name, string StaffNumber, string Post, Text? Rank, bool IsHead);

/// <summary>A name; with an address only where the reader may open it.</summary>
public sealed record PersonLink(string Name, string? Href);
