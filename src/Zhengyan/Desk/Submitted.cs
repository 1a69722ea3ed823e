using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>What became of a command on a matter.</summary>
internal abstract record Submitted
{
    private Submitted()
    {
    }

    /// <summary>It was done; the matter after it.</summary>
    public sealed record Accepted(Matter Matter) : Submitted;

    /// <summary>It was not done, for these reasons; the matter as it is.</summary>
    public sealed record Refused(Matter Matter, IReadOnlyList<Refusal> Refusals) : Submitted;

    /// <summary>There is no such matter, or not for whoever sent the command: the two look the same.</summary>
    public sealed record NotThere : Submitted;

    /// <summary>Somebody else was faster; the matter as it is now.</summary>
    public sealed record Overtaken(Matter Current) : Submitted;
}

/// <summary>What became of a command that opens matters.</summary>
internal abstract record Opened
{
    private Opened()
    {
    }

    /// <summary>It was done; the matters it opened, in the order of the people it names.</summary>
    public sealed record Done(IReadOnlyList<Matter> Matters) : Opened;

    /// <summary>It was not done, for these reasons.</summary>
    public sealed record Refused(IReadOnlyList<Refusal> Refusals) : Opened;

    /// <summary>It was to be entered from paper by somebody who may not.</summary>
    public sealed record NotThere : Opened;
}
