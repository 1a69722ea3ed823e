namespace Zhengyan.Fuzz;

/// <summary>Everything that is tried with bad input. Whatever else reads files of strangers gets a line here.</summary>
internal static class Targets
{
    public static IReadOnlyList<Target> All { get; } = [TemplateTarget.Target, UploadTarget.Target];
}
