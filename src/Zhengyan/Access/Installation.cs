namespace Zhengyan.Access;

/// <summary>The mark of a data folder: one row that says what it was made for.</summary>
internal sealed class Installation
{
    public int Id { get; set; } = 1;

    public bool Demonstration { get; set; }

    /// <summary>The set of algorithms it was set up with, by its name.</summary>
    public string Suite { get; set; } = FirstSuite;

    /// <summary>Where nobody chooses.</summary>
    public const string FirstSuite = "international";

    public DateTimeOffset Begun { get; set; }

    /// <summary>None while its first start has not come to its end.</summary>
    public DateTimeOffset? Complete { get; set; }
}
