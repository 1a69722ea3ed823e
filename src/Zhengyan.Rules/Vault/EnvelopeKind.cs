namespace Zhengyan.Rules;

/// <summary>What a 保密信封 holds; each is its own (§5.8).</summary>
public enum EnvelopeKind
{
    /// <summary>Who sent the lead.</summary>
    Identity,
    /// <summary>The letter as it came.</summary>
    Letter,
}

/// <summary>The words of the envelopes.</summary>
public static class EnvelopeWords
{
    /// <summary>The word on the page.</summary>
    public static Text Word(this EnvelopeKind kind) => kind switch
    {
        EnvelopeKind.Identity => Text.Of("反映人身份"),
        EnvelopeKind.Letter => Text.Of("原信"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
