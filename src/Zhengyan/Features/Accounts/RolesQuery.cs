using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Gathers who holds which role.</summary>
internal sealed class RolesQuery(Accounts accounts, AccountKeeping keeping, Surroundings surroundings)
{
    private static readonly Duty[] FromRoster = [Duty.PartySecretary, Duty.President, Duty.DeputySecretaryForCadres, Duty.DisciplineSecretary];

    public async Task<RolesModel> Model(Frame frame, Caller caller, RolesTyped typed, IReadOnlyList<Refusal> refusals)
    {
        var all = (await accounts.All()).ToDictionary(a => a.Id, StringComparer.Ordinal);
        var grants = await keeping.Grants();
        var mayEnd = caller.IsSecurityAdministrator;
        return new(
            frame, mayEnd,
            [.. grants.Where(g => g.IsOpen).Select(g => new WaitingGrant(
                g.Id, g.What.Word(), Waits(g, all), g.Reason, Name(g.AskedBy, all), g.AskedAt, g.AskedBy == caller.AccountId,
                g.AccountId == caller.AccountId || (caller.IsPerson && (g.PersonId == caller.Person.Value || g.SubstituteId == caller.Person.Value))))],
            [.. Administrators(all, grants, caller), .. Registrars(all, grants, mayEnd), .. Substitutes(all, grants, mayEnd), .. Posts()],
            [.. grants.Where(g => g.AnsweredAt is not null && (!g.Accepted || g.EndedAt is not null || g.What == Grantable.SecondFactorAnew))
                .Select(g => new RoleHolder(g.What.Word(), Whom(g, all), By(g, all), g.AnsweredAt, g.EndedAt, null))],
            [.. Enum.GetValues<Grantable>().Where(w => w is not (Grantable.Substitute or Grantable.Owner)).Select(w => new Choice(w.ToString(), Words.Current.Say(w.Word())))], typed, refusals)
        {
            Unsaid = [.. all.Values.Where(a => a.Administrator is not null && Owners.IsUnsaid(a)).OrderBy(a => a.Administrator).Select(a => $"{a.Name} {a.UserName}")],
        };
    }

    private IEnumerable<RoleHolder> Administrators(Dictionary<string, Account> all, IReadOnlyList<Grant> grants, Caller caller) =>
        all.Values.Where(a => a.Administrator is not null).OrderBy(a => a.Administrator).ThenBy(a => a.UserName, StringComparer.Ordinal).Select(a =>
        {
            var grant = grants.FirstOrDefault(g => g.Holds && g.AccountId == a.Id && g.What.Administrator() == a.Administrator);
            return new RoleHolder(
                a.Administrator!.Value.Word(), $"{Name(a.Id, all)} · {OwnerWords.Of(a, surroundings.University)}", grant is null ? Text.Of("首次设置") : By(grant, all), grant?.AnsweredAt, null,
                caller.IsSecurityAdministrator && a.Id != caller.AccountId ? $"{Addresses.Roles}/end/{a.Id}" : null);
        });

    private IEnumerable<RoleHolder> Registrars(Dictionary<string, Account> all, IReadOnlyList<Grant> grants, bool mayEnd) =>
        surroundings.University.With(Duty.Registrar, surroundings.Today).Select(p =>
        {
            var grant = grants.FirstOrDefault(g => g.Holds && g.PersonId == p.Value && g.What == Grantable.Registrar);
            return new RoleHolder(
                Grantable.Registrar.Word(), surroundings.University.Person(p).Name, grant is null ? Text.Of("建立系统时登记") : By(grant, all), grant?.AnsweredAt, null,
                mayEnd ? $"{Addresses.Roles}/end/registrar/{p.Value}" : null);
        });

    private IEnumerable<RoleHolder> Substitutes(Dictionary<string, Account> all, IReadOnlyList<Grant> grants, bool mayEnd) =>
        surroundings.University.Posts.Where(p => p.For is not null && p.Until >= surroundings.Today).DistinctBy(p => (p.Person, p.For)).Select(p =>
        {
            var grant = grants.FirstOrDefault(g => g.Holds && g.What == Grantable.Substitute && g.PersonId == p.For!.Value.Value && g.SubstituteId == p.Person.Value);
            return new RoleHolder(
                Text.Of("{0}（{1}）", p.Title, surroundings.University.Person(p.For!.Value).Name), surroundings.University.Person(p.Person).Name,
                grant is null ? Text.Of("名册中的职务") : By(grant, all), Midnight(p.From), Midnight(p.Until!.Value), mayEnd ? $"{Addresses.Roles}/end/substitute/{p.For!.Value.Value}" : null);
        });

    private DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(default), surroundings.At.Offset);

    private IEnumerable<RoleHolder> Posts() =>
        from duty in FromRoster
        from person in surroundings.University.With(duty, surroundings.Today)
        select new RoleHolder(Word(duty), surroundings.University.Person(person).Name, Text.Of("名册中的职务"), null, null, null);

    private string Whom(Grant grant, Dictionary<string, Account> all) =>
        grant is { SubstituteId: { } by, PersonId: { } away } && surroundings.University.Knows(new(by)) && surroundings.University.Knows(new(away))
            ? $"{surroundings.University.Person(new(by)).Name} → {surroundings.University.Person(new(away)).Name} {grant.From:yyyy-MM-dd} – {grant.Until:yyyy-MM-dd}"
            : One(grant, all);

    private string One(Grant grant, Dictionary<string, Account> all) => grant.What == Grantable.Owner
        ? $"{Name(grant.AccountId, all)} → {grant.OwnerName} {OwnerWords.Of(grant.PersonId, surroundings.University)}"
        : grant.PersonId is { } person && surroundings.University.Knows(new(person))
        ? surroundings.University.Person(new(person)).Name
        : Name(grant.AccountId, all);

    private string Name(string? account, Dictionary<string, Account> all) => account is null || all.GetValueOrDefault(account) is not { } found ? "—"
        : found.PersonId is { } person && surroundings.University.Knows(new(person)) ? surroundings.University.Person(new(person)).Name
        : $"{found.Name} {found.UserName}";

    private string Waits(Grant grant, Dictionary<string, Account> all) => grant.What.Administrator() is not null && grant.AccountId is { } id && all.GetValueOrDefault(id) is { } account
        ? $"{Whom(grant, all)} · {OwnerWords.Of(account, surroundings.University)}"
        : Whom(grant, all);

    private Text By(Grant grant, Dictionary<string, Account> all) => grant.Accepted
        ? Text.Of("{0}授予，{1}会签", Name(grant.AskedBy, all), Name(grant.AnsweredBy, all))
        : Text.Of("{0}提出，{1}拒绝会签", Name(grant.AskedBy, all), Name(grant.AnsweredBy, all));

    private static Text Word(Duty duty) => duty switch
    {
        Duty.PartySecretary => Text.Of("党委书记"),
        Duty.President => Text.Of("校长"),
        Duty.DeputySecretaryForCadres => Text.Of("分管干部的党委副书记"),
        _ => Text.Of("纪委书记"),
    };
}
