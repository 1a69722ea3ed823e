using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>The university on record.</summary>
internal sealed class Directory
{
    private University university = University.Empty;

    public University University => Volatile.Read(ref university);

    public void Apply(RosterDifference difference) => Volatile.Write(ref university, difference.Apply(University));
}
