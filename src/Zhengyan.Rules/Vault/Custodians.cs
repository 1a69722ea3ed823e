namespace Zhengyan.Rules;

/// <summary>指定保管人.</summary>
public sealed record NameCustodian(PersonId? Person) : CustodyOrder
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Custody custody, Now now)
    {
        if (!CustodyRights.MayName(now.Person, custody, now))
        {
            yield return CustodyRefusals.NotTheSecretary;
        }

        if (Person is not { } person || !now.University.Knows(person))
        {
            yield return new("E-02", "§5.8", Text.Of("名册里没有这个人。"), Text.Of("请写工号，或者写不重名的姓名。"), "person");
            yield break;
        }

        if (custody.Of(person) is not null)
        {
            yield return new("E-03", "§5.8", Text.Of("此人已经是保管人。"), Text.Of("请指定另一个人。"), "person");
        }

        if (CustodyRights.IsSecretary(person, now) || CustodyRights.MayName(person, custody, now))
        {
            yield return new("E-04", "§5.8", Text.Of("纪委书记掌握开启情况，不能同时是保管人。"), Text.Of("请指定另一个人。"), "person");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<CustodyEvent> Accept(Custody custody, Now now) => [new CustodianNamed(Person!.Value)];
}

/// <summary>免去保管人. <paramref name="WouldBeLost"/>: how many envelopes fewer than two would then keep.</summary>
public sealed record EndCustodian(PersonId Person, string Reason, int WouldBeLost) : CustodyOrder
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Custody custody, Now now)
    {
        if (!CustodyRights.MayName(now.Person, custody, now))
        {
            yield return CustodyRefusals.NotTheSecretary;
        }

        foreach (var refusal in Fields.Required(Reason, "reason", Text.Of("原因"), "§5.8"))
        {
            yield return refusal;
        }

        if (custody.Of(Person) is null)
        {
            yield return new("E-05", "§5.8", Text.Of("此人不是保管人。"), Text.Of("请刷新页面后再看。"));
        }
        else if (WouldBeLost > 0)
        {
            yield return new("E-06", "§5.8", Text.Of("免去后，有 {0} 个信封的保管人不足两人，再也打不开。", WouldBeLost),
                Text.Of("请先指定接替的人，等其设定口令，再由两位保管人重新分存。"));
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<CustodyEvent> Accept(Custody custody, Now now) => [new CustodianEnded(Person, Reason)];
}

/// <summary>设定口令: accepts, or replaces a lost one. What the passphrase must be like is asked before.</summary>
public sealed record SetCustodyKey(Guid Key, byte[] Public) : CustodyOrder
{
    /// <summary>The hash of what is stored of it.</summary>
    public string? Hash { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Custody custody, Now now) => custody.Of(now.Person) is null ? [CustodyRefusals.NotACustodian] : [];

    /// <inheritdoc/>
    protected override IEnumerable<CustodyEvent> Accept(Custody custody, Now now) => [new CustodianKeySet(Key, Public) { Hash = Hash }];
}

/// <summary>撤销新口令: the old one was found.</summary>
public sealed record TakeBackCustodyKey : CustodyOrder
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Custody custody, Now now) =>
        custody.Of(now.Person)?.NewKey is null ? [CustodyRefusals.NotACustodian] : [];

    /// <inheritdoc/>
    protected override IEnumerable<CustodyEvent> Accept(Custody custody, Now now) => [new CustodianKeyTakenBack()];
}

/// <summary>重新分存, by two custodians together. How many envelopes that reached is known once it is done.</summary>
public sealed record RenewShares(PersonId? With, int Envelopes, int Left) : CustodyOrder
{
    /// <summary>The shares as they are stored.</summary>
    public IReadOnlyList<RenewedShares>? Shares { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Custody custody, Now now)
    {
        if (custody.Of(now.Person) is not { IsActive: true })
        {
            yield return CustodyRefusals.NotACustodian;
        }

        if (With is not { } other || other == now.Person || custody.Of(other) is not { IsActive: true })
        {
            yield return new("E-08", "§5.8", Text.Of("没有选择另一位保管人。"), Text.Of("请选择现在和你一起办理的保管人；报失口令的人不能参加。"), "with");
        }
        else if (Envelopes == 0 && custody.Custodians.All(c => c.NewKey is null))
        {
            yield return new("E-09", "§5.8", Text.Of("没有你们两人可以重新分存的信封。"), Text.Of("还有没分存的，请另外两位保管人办理。"));
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<CustodyEvent> Accept(Custody custody, Now now) =>
        [new SharesRenewed(With!.Value, [.. custody.Custodians.Where(c => c.NewKey is not null).Select(c => c.Person)], Envelopes, Left) { Shares = Shares }];
}

/// <summary>知悉: whoever oversees the openings takes note.</summary>
public sealed record NoteOpenings(int UpTo) : CustodyOrder
{
    /// <inheritdoc/>
    protected override IEnumerable<Refusal> Check(Custody custody, Now now) => [];

    /// <inheritdoc/>
    protected override IEnumerable<CustodyEvent> Accept(Custody custody, Now now) => [new OpeningsNoted(Math.Min(UpTo, custody.Version))];
}
