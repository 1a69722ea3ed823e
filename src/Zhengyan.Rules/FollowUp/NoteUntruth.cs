namespace Zhengyan.Rules;

/// <summary>注明不实回答: untruthfulness found after the talk (§5.2).</summary>
public sealed record NoteUntruth(string Words) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) => Fields.Required(Words, "words", Text.Of("不实之处和依据"), "§5.2");

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new UntruthNoted(Words));
}

/// <summary>Untruthfulness was found after the talk.</summary>
public sealed record UntruthNoted(string Words) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("注明谈话中的不实回答");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with { Untruths = [.. matter.Untruths, Words] };
}
