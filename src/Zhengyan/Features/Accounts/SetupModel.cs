using Zhengyan.Access;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The page for the first three accounts.</summary>
public sealed record SetupModel(Frame Frame, string Address, SetupForm Form, IReadOnlyList<Refusal> Refusals);

/// <summary>Account name and name of each of the three.</summary>
public sealed record SetupForm(
    string? SystemLogin, string? SystemName, string? SecurityLogin, string? SecurityName, string? AuditLogin, string? AuditName)
{
    public static readonly SetupForm Empty = new(null, null, null, null, null, null);

    public IReadOnlyList<(Administrator Administrator, string? Login, string? Name)> Rows =>
    [
        (Administrator.System, SystemLogin, SystemName), (Administrator.Security, SecurityLogin, SecurityName),
        (Administrator.Audit, AuditLogin, AuditName),
    ];
}
