namespace Zhengyan.Rules;

/// <summary>
/// 代理: somebody does for another what their post is for, from–until, while they are away (§4.2, people.md). The same exclusions hold for both; there are no chains.
/// What is given is the duty of an approver or the head of an office, and nothing else the other holds.
/// </summary>
public sealed record NameSubstitute(PersonId For, PersonId? By, DateOnly? From, DateOnly? Until) : DirectoryOrder
{
    /// <summary>For how many days at most: who is away longer has a successor.</summary>
    public const int MostDays = 184;

    /// <inheritdoc/>
    public override string Kind => "SubstituteNamed";

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(University university, DateOnly today)
    {
        if (From is null || Until is null || From < today || Until < From || Until.Value.DayNumber - From.Value.DayNumber >= MostDays)
        {
            yield return new("D-10", "§4.2", Text.Of("代理的起止日期没有填写，或者早于今天、止早于起、超过半年。"), Text.Of("请填写今天以后、不超过半年的起止日期。"), "from");
            yield break;
        }

        if (!Posts(university, From.Value).Any())
        {
            yield return new("D-11", "§4.2", Text.Of("此人没有审批职责，也不是纪委办公室、组织部的负责人，不需要代理。"), Text.Of("只为审批人和两个部门的负责人设代理。"), "away");
        }

        if (By is null || By == For || university.MainPost(By.Value, From.Value) is null)
        {
            yield return new("D-12", "§4.2", Text.Of("没有写明代理人，或者代理人是本人、没有任职。"), Text.Of("请填写另一个在职人员的工号。"), "by");
            yield break;
        }

        if (Standing(university, For) is { } already)
        {
            yield return new("D-13", "§4.2", Text.Of("{0}到{1}已有代理人。", already.From, already.Until!.Value), Text.Of("请先解除，或者另选日期。"), "from");
        }

        if (Standing(university, By.Value) is not null || university.Posts.Any(p => p.Person == For && p.For is not null && Overlaps(p)))
        {
            yield return new("D-14", "§4.2", Text.Of("代理不能再由他人代理。"), Text.Of("请选一个这些日子里本人在岗、也没有代别人的人。"), "by");
        }
    }

    /// <inheritdoc/>
    public override University Apply(University university, DateOnly today)
    {
        var own = university.MainPost(By!.Value, From!.Value)!;
        return With(university, posts:
        [
            .. university.Posts,
            .. Posts(university, From.Value).Select(p => p with { Person = By.Value, Title = $"代理{p.Title}", Rank = own.Rank, From = From.Value, Until = Until, For = For }),
        ]);
    }

    private IEnumerable<Post> Posts(University university, DateOnly on) => university.PostsOf(For, on).Where(p =>
        p.For is null && (p.Duty is Duty.PartySecretary or Duty.President or Duty.DeputySecretaryForCadres or Duty.DisciplineSecretary
            || (p.IsHead && university.Unit(p.Unit).Kind is UnitKind.DisciplineOffice or UnitKind.OrganisationDepartment)));

    private Post? Standing(University university, PersonId away) => university.Posts.FirstOrDefault(p => p.For == away && Overlaps(p));

    private bool Overlaps(Post post) => post.From <= Until && (post.Until is null || post.Until >= From);
}

/// <summary>解除代理: whoever was away is back; what was done meanwhile stays done.</summary>
public sealed record EndSubstitute(PersonId For) : DirectoryOrder
{
    /// <inheritdoc/>
    public override string Kind => "SubstituteEnded";

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(University university, DateOnly today)
    {
        if (!university.Posts.Any(p => p.For == For && p.Until >= today))
        {
            yield return new("D-15", "§4.2", Text.Of("此人现在没有代理人。"), Text.Of("没有需要解除的。"));
        }
    }

    // The last day is yesterday: whoever is back today decides today.
    /// <inheritdoc/>
    public override University Apply(University university, DateOnly today) => With(university, posts:
        university.Posts.Where(p => p.For != For || p.From < today).Select(p => p.For == For && p.Until >= today ? p with { Until = today.AddDays(-1) } : p));
}
