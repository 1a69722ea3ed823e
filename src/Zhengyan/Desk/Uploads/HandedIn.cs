using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>A file on its way in: its name as it was sent, and its bytes, to be read once.</summary>
internal sealed record IncomingFile(string Name, Stream Content, long? SaidLength);

/// <summary>What became of a file that was handed in.</summary>
internal abstract record HandedIn
{
    private HandedIn()
    {
    }

    /// <summary>It belongs to the matter; none where this very form had put it there before.</summary>
    public sealed record Accepted(Matter Matter, Attachment? Attachment) : HandedIn;

    /// <summary>The virus scanner does not answer; it waits until it does.</summary>
    public sealed record Waits : HandedIn;

    /// <summary>It is not taken, for these reasons, and nothing of it is left.</summary>
    public sealed record Refused(Matter Matter, IReadOnlyList<Refusal> Refusals) : HandedIn;

    /// <summary>There is no such matter, or not for whoever sent it.</summary>
    public sealed record NotThere : HandedIn;
}
