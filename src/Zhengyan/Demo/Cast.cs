using Zhengyan.Access;
using Zhengyan.Rules;

namespace Zhengyan.Demo;

/// <summary>Somebody one can come in as.</summary>
public sealed record CastMember(string Account, PersonId? Person, Text Name, string Post);

/// <summary>People who do the same in the process.</summary>
public sealed record CastGroup(Text Name, Text What, IReadOnlyList<CastMember> People, bool IsLong = false);

/// <summary>Everybody of the demonstration, each once: by what they do in the process, and the rest by unit.</summary>
public sealed record Cast(IReadOnlyList<CastGroup> Groups, IReadOnlyList<(string Unit, IReadOnlyList<CastMember> People)> Rest)
{
    internal static Cast Of(University university, DateOnly today, IReadOnlyList<Account> accounts) =>
        new Casting(university, today, accounts).Cast();
}
