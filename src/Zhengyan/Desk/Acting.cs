using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>
/// Who acts. Where it was done on paper: who did it, on which day, and the registrar who enters it now.
/// </summary>
internal sealed record Acting(PersonId Person, DateOnly? HappenedOn = null, PersonId? EnteredBy = null)
{
    /// <summary>Who sits at the keyboard.</summary>
    public PersonId Sender => EnteredBy ?? Person;
}
