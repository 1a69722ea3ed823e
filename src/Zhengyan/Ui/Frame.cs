namespace Zhengyan.Ui;

/// <summary>What stands around every page: who is signed in, where they can go, and what just happened.</summary>
/// <param name="Path">Address of the page with its query; where a change of language comes back to.</param>
/// <param name="Now">When the page was made; stands in the watermark.</param>
/// <param name="Demonstration">The banner then says that all people are made up.</param>
public sealed record Frame(string Path, DateTimeOffset Now, bool Demonstration)
{
    /// <summary>Nobody on the pages before signing in.</summary>
    public Reader? Reader { get; init; }

    public IReadOnlyList<FrameItem> Items { get; init; } = [];

    /// <summary>How much is wanted of the reader: the lines of their desk; shown with the bell.</summary>
    public int Demands { get; init; }

    /// <summary>One field that every form of this page carries against forgery.</summary>
    public FormToken? Token { get; init; }

    /// <summary>How the reader proves who they are before a weighty act; none where the demonstration does not ask.</summary>
    public Again? Again { get; init; }

    /// <summary>Where the choice of the language is posted to.</summary>
    public string LanguageAddress { get; init; } = "/language";

    /// <summary>What the act before the redirect has done, in the reader's language.</summary>
    public string? Notice { get; init; }
}

/// <summary>Who reads the page, and in which post they act.</summary>
/// <param name="HasMatters">Not so for the three administrators: they have nothing to look for and nothing to do in matters.</param>
public sealed record Reader(string Name, string Post, string StaffNumber, bool HasMatters = true);

/// <summary>By the figures of an authenticator, by a passkey, or by either.</summary>
public sealed record Again(bool Code, bool Passkey);

/// <summary>A place in the navigation.</summary>
/// <param name="Label">Already in the reader's language.</param>
public sealed record FrameItem(string Label, string Href, bool Current = false);

/// <summary>The hidden field against forged forms.</summary>
public sealed record FormToken(string Name, string Value);
