namespace Zhengyan.Rules;

/// <summary>移送: a suspected violation goes to whoever is competent, with a receipt (§1.2); so does a matter whose subject has risen above the university's authority (§4.2).</summary>
public sealed record TransferOut(string To, string Receipt, string Words) : Command
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Matter matter, Now now) =>
        StillOurs(matter, now).Concat(Fields.Required(To, "to", Text.Of("移送给谁"), "§1.2"))
            .Concat(Fields.Required(Receipt, "receipt", Text.Of("回执编号"), "§1.2"))
            .Concat(Fields.Required(Words, "words", Text.Of("移送说明"), "§1.2"));

    /// <summary>The subject's rank is above what the university decides on (§4.2).</summary>
    public static bool IsOutsideAuthority(Matter matter, Now now) => now.University.MainPost(matter.Subject!.Person, now.Today)?.Rank.IsOutsideAuthority() == true;

    private static IEnumerable<Refusal> StillOurs(Matter matter, Now now)
    {
        if (matter.Stage == Stage.Proposal && !IsOutsideAuthority(matter, now))
        {
            yield return new("V-09", "§4.2", Text.Of("对象的职级没有超出学校权限，不移送。"), Text.Of("请提出谈话建议。"));
        }
    }

    /// <inheritdoc/>
    protected override Decision Accept(Matter matter, Now now) => Decision.Accept(new TransferredOut(To, Receipt, Words));
}

/// <summary>The matter was transferred out.</summary>
public sealed record TransferredOut(string To, string Receipt, string Words) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("移送");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Transferred, Ending = new(To, Receipt, Words, null),
    };
}
