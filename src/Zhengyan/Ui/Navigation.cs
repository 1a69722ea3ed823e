using Zhengyan.Access;

namespace Zhengyan.Ui;

/// <summary>Where somebody can go from every page.</summary>
internal static class Navigation
{
    public static IReadOnlyList<FrameItem> Of(Caller caller, PathString here, bool isCustodian = false) =>
        [.. PlacesFor(caller, isCustodian).Select(place => new FrameItem(place.Label, place.Address, IsAt(here, place.Address)))];

    private static IEnumerable<(string Label, string Address)> PlacesFor(Caller caller, bool isCustodian)
    {
        var words = Words.Current;
        if (caller.IsPerson)
        {
            yield return (words["工作台"], "/");
        }

        if (IsOfTheOffices(caller))
        {
            yield return (words["线索"], "/leads");
        }

        if (caller.IsPerson)
        {
            yield return (words["事项"], "/matters");
            yield return (words["我的谈话"], "/mine");
            yield return (words["人员与职责"], "/people");
        }

        if (IsOfTheOffices(caller))
        {
            yield return (words["档案"], "/archive");
            yield return (words["文书模板"], "/templates");
        }

        if (caller.Has(Rules.Duty.Registrar))
        {
            yield return (words["补录"], "/paper");
        }

        if (caller.Has(Rules.Duty.DisciplineSecretary) && !isCustodian)
        {
            yield return (words["保密信封"], "/envelopes");
        }

        if (caller.Has(Rules.Duty.DisciplineSecretary))
        {
            yield return (words["投诉"], Addresses.Complaints);
        }

        if (isCustodian)
        {
            yield return (words["我的保管"], "/custody");
        }

        if (caller.IsSystemAdministrator)
        {
            yield return (words["系统状况"], Addresses.Health);
            yield return (words["人员与职责"], "/people");
        }

        if (caller.Countersigns)
        {
            yield return (words["角色"], Addresses.Roles);
        }

        if (caller.IsSystemAdministrator || caller.IsSecurityAdministrator)
        {
            yield return (words["账号"], Addresses.Accounts);
        }

        if (caller.IsAuditAdministrator)
        {
            yield return (words["审计"], Addresses.Audit);
        }

        if (caller.IsSecurityAdministrator)
        {
            yield return (words["登录规则"], Addresses.SignInRules);
        }

        yield return (words["规则"], "/rules");
    }

    /// <summary>The two offices, and whoever decides in the place of their heads.</summary>
    public static bool IsOfTheOffices(Caller caller) =>
        caller.WorksIn(Rules.Office.Discipline) || caller.WorksIn(Rules.Office.Organisation)
        || caller.Has(Rules.Duty.Registrar) || caller.Has(Rules.Duty.DisciplineSecretary) || caller.Has(Rules.Duty.DeputySecretaryForCadres);

    private static bool IsAt(PathString here, string address) => address == "/" ? here == "/" : here.StartsWithSegments(address);
}
