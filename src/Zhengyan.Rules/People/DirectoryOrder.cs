namespace Zhengyan.Rules;

/// <summary>An order concerning the directory that no roster carries: who receives letters and visits, who is whose relative.</summary>
public abstract record DirectoryOrder
{
    /// <summary>What the journal calls it, e.g. <c>RegistrarAppointed</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Every reason why not.</summary>
    public abstract IEnumerable<Refusal> Check(University university, DateOnly today);

    /// <summary>The university after it, once nothing speaks against it.</summary>
    public abstract University Apply(University university, DateOnly today);

    /// <summary>A university with other posts or other kinships, the rest unchanged.</summary>
    protected static University With(University university, IEnumerable<Post>? posts = null, IEnumerable<Kinship>? kinships = null) =>
        new(university.Units, university.People, posts ?? university.Posts, university.Charges, kinships ?? university.Kinships);
}

/// <summary>任命信访受理人: an additional post of somebody in the discipline office, from that day.</summary>
public sealed record AppointRegistrar(PersonId Person, DateOnly? From) : DirectoryOrder
{
    /// <inheritdoc/>
    public override string Kind => "RegistrarAppointed";

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(University university, DateOnly today)
    {
        if (From is null || From > today)
        {
            yield return new("D-01", "", Text.Of("任职日期没有填写，或者在今天之后。"), Text.Of("请填写实际任职的日期。"), "from");
        }

        if (Own(university, today) is null)
        {
            yield return new("D-02", "", Text.Of("信访受理人须是纪委办公室的人员。"), Text.Of("请先在名册中登记此人在纪委办公室的职务。"));
        }

        if (university.With(Duty.Registrar, today).Contains(Person))
        {
            yield return new("D-03", "", Text.Of("此人现在就是信访受理人。"), Text.Of("不需要再次任命。"));
        }
    }

    /// <inheritdoc/>
    public override University Apply(University university, DateOnly today) => With(university, posts:
        [.. university.Posts, Own(university, today)! with { Title = "信访受理", Duty = Duty.Registrar, IsHead = false, From = From!.Value, Until = null }]);

    private Post? Own(University university, DateOnly today) => university.PostsOf(Person, today)
        .FirstOrDefault(p => p.Duty == Duty.None && university.Unit(p.Unit).Kind == UnitKind.DisciplineOffice);
}

/// <summary>免去信访受理人: the additional post ends, the history stays.</summary>
public sealed record EndRegistrar(PersonId Person) : DirectoryOrder
{
    /// <inheritdoc/>
    public override string Kind => "RegistrarEnded";

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(University university, DateOnly today)
    {
        if (!university.With(Duty.Registrar, today).Contains(Person))
        {
            yield return new("D-04", "", Text.Of("此人现在不是信访受理人。"), Text.Of("没有需要免去的。"));
        }
    }

    // The last day is yesterday: who was relieved today receives nothing more today.
    /// <inheritdoc/>
    public override University Apply(University university, DateOnly today) => With(university, posts:
        [.. university.Posts.Select(p => p.Person == Person && p.Duty == Duty.Registrar && p.On(today) ? p with { Until = today.AddDays(-1) } : p)]);
}

/// <summary>申报近亲属: two people may have nothing to do with each other's matters (回避).</summary>
public sealed record DeclareKinship(PersonId One, PersonId? Other) : DirectoryOrder
{
    /// <inheritdoc/>
    public override string Kind => "KinshipDeclared";

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(University university, DateOnly today) => KinshipField.Check(One, Other);

    /// <inheritdoc/>
    public override University Apply(University university, DateOnly today) =>
        university.AreKin(One, Other!.Value) ? university : With(university, kinships: [.. university.Kinships, new(One, Other.Value)]);
}

/// <summary>撤回近亲属申报. Done twice, or for people who never were declared, it changes nothing and tells nothing.</summary>
public sealed record WithdrawKinship(PersonId One, PersonId? Other) : DirectoryOrder
{
    /// <inheritdoc/>
    public override string Kind => "KinshipWithdrawn";

    /// <inheritdoc/>
    public override IEnumerable<Refusal> Check(University university, DateOnly today) => KinshipField.Check(One, Other);

    /// <inheritdoc/>
    public override University Apply(University university, DateOnly today) => With(university, kinships:
        university.Kinships.Where(k => k != new Kinship(One, Other!.Value) && k != new Kinship(Other.Value, One)));
}

/// <summary>The refusals of the other person of a kinship.</summary>
internal static class KinshipField
{
    public static IEnumerable<Refusal> Check(PersonId one, PersonId? other)
    {
        if (other is null)
        {
            yield return new("D-05", "", Text.Of("没有找到这个人，或者有几个人同名。"), Text.Of("请填写工号；姓名只在没有同名时可用。"), "relative");
        }
        else if (other == one)
        {
            yield return new("D-06", "", Text.Of("不能与本人互为近亲属。"), Text.Of("请填写另一个人。"), "relative");
        }
    }
}
