using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>Which build of the rules this is: another may fold the same events otherwise, and ask otherwise.</summary>
internal static class RulesBuild
{
    public static string Id { get; } = typeof(Matter).Assembly.ManifestModule.ModuleVersionId.ToString("N");
}
