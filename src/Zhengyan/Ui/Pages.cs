using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Zhengyan.Ui;

/// <summary>What rendering the pages needs.</summary>
internal static class Pages
{
    /// <summary>Razor components rendered on the server. Chinese is written as it is: as numbers it would be three times as long.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services;
    }
}
