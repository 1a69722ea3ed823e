namespace Zhengyan.Documents;

/// <summary>Word and its templates.</summary>
internal static class OfficeRegistration
{
    public static IServiceCollection AddOffice(this IServiceCollection services) => services.AddSingleton<TemplateShelf>().AddSingleton<DocumentWriting>();
}
