using System.Globalization;
using Zhengyan.Rules;

namespace Zhengyan.Features;

/// <summary>Where a person's page is.</summary>
internal static class PersonAddress
{
    public static string Of(PersonId person) => string.Create(CultureInfo.InvariantCulture, $"/people/{person.Value}");
}
