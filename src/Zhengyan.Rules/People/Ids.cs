namespace Zhengyan.Rules;

/// <summary>Which person; given out by the software, never a staff number.</summary>
public readonly record struct PersonId(int Value) : IComparable<PersonId>
{
    /// <inheritdoc/>
    public int CompareTo(PersonId other) => Value.CompareTo(other.Value);

    /// <summary>Earlier-registered first.</summary>
    public static bool operator <(PersonId left, PersonId right) => left.Value < right.Value;

    /// <summary>Later-registered first.</summary>
    public static bool operator >(PersonId left, PersonId right) => left.Value > right.Value;

    /// <summary>Earlier-registered or the same.</summary>
    public static bool operator <=(PersonId left, PersonId right) => left.Value <= right.Value;

    /// <summary>Later-registered or the same.</summary>
    public static bool operator >=(PersonId left, PersonId right) => left.Value >= right.Value;
}

/// <summary>Which unit.</summary>
public readonly record struct UnitId(int Value);

/// <summary>Which matter. Random, so that an address says nothing about how many there are.</summary>
public readonly record struct MatterId(Guid Value)
{
    /// <summary>A new one.</summary>
    public static MatterId New() => new(Guid.NewGuid());

    /// <summary>As it stands in an address: 32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}
