using Zhengyan.Rules;

namespace Zhengyan.Access;

/// <summary>
/// Who is asking. An endpoint takes it as a parameter; unless the endpoint says otherwise, nobody comes to it but a person of the
/// directory, so <see cref="Person"/> is there.
/// </summary>
internal sealed class Caller(KnownAccount account, University university, DateOnly today)
{
    public PersonId Person =>
        account.Person ?? throw new InvalidOperationException("An administrator is no person of the directory.");

    public bool IsPerson => account.Person is { } person && university.Knows(person);

    public string Name => IsPerson ? university.Person(Person).Name : account.Name ?? account.Login;

    /// <summary>Unit and title of the post they are ranked by; empty where they hold none, and for administrators.</summary>
    public string Post => IsPerson ? PostWords.Of(Person, university, today) : "";

    /// <summary>工号; an administrator's account name.</summary>
    public string StaffNumber => IsPerson && university.Person(Person).StaffNumber is { Length: > 0 } number ? number : account.Login;

    public Administrator? Administrator => account.Administrator;

    public bool IsSystemAdministrator => account.Administrator is Access.Administrator.System;

    public bool IsSecurityAdministrator => account.Administrator is Access.Administrator.Security;

    public bool IsAuditAdministrator => account.Administrator is Access.Administrator.Audit;

    public string AccountId => account.Id;

    public bool MustChangePassword => account.MustChangePassword;

    public bool HasAuthenticator => account.HasAuthenticator;

    public bool HasPasskey => account.HasPasskey;

    public bool HasSecondFactor => HasAuthenticator || HasPasskey;

    /// <summary>Imports rosters: the organisation department, and the system administrator.</summary>
    public bool KeepsRoster => IsSystemAdministrator || WorksIn(Office.Organisation);

    /// <summary>Countersigns what security administrators grant.</summary>
    public bool Countersigns => IsSecurityAdministrator || Has(Duty.DisciplineSecretary);

    public string? Language => account.Language;

    /// <summary>Holds a post in that office today.</summary>
    public bool WorksIn(Office office) => IsPerson && university.WorksIn(office, Person, today);

    /// <summary>Is head of that office today.</summary>
    public bool Heads(Office office) => IsPerson && university.HeadsOf(office, today).Contains(Person);

    /// <summary>Has that duty today.</summary>
    public bool Has(Duty duty) => IsPerson && university.With(duty, today).Contains(Person);

    /// <summary>How an endpoint gets it.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Caller());
}

internal static class Callers
{
    /// <summary>Who is asking; none where nobody is signed in.</summary>
    public static Caller? Caller(this HttpContext http) => http.Features.Get<Caller>();
}
