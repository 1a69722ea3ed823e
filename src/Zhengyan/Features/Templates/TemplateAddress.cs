namespace Zhengyan.Features;

/// <summary>Where the files of templates are.</summary>
internal static class TemplateAddress
{
    /// <summary>The template that is in use, or was until the software went on without it.</summary>
    public static string InUse(TemplateLine line) => line.Last is { IsShipped: false } last ? Of(line, last) : Shipped(line);

    public static string Shipped(TemplateLine line) => $"{TemplateModel.AddressOf(line.Kind)}/shipped";

    public static string Of(TemplateLine line, TemplateVersion version) => $"{TemplateModel.AddressOf(line.Kind)}/versions/{version.Number}";
}
