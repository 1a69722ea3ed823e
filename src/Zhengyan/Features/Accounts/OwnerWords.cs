using Zhengyan.Access;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Whose an administrator's account is said to be, in words.</summary>
internal static class OwnerWords
{
    public static string Of(Account account, University university) => Owners.IsUnsaid(account) ? Words.Current["未登记本人"] : Of(account.OwnerId, university);

    public static string Of(int? owner, University university) => owner is { } id && university.Knows(new(id))
        ? Words.Current["本人是名册中的 {0} {1}", university.Person(new(id)).Name, university.Person(new(id)).StaffNumber]
        : Words.Current["本人不在名册里"];
}
