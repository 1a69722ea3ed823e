using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Zhengyan.Storage;

/// <summary>For <c>dotnet ef migrations add … --context ZhengyanDb --output-dir Storage/Migrations</c>, which needs no data folder.</summary>
internal sealed class ZhengyanDbForTools : IDesignTimeDbContextFactory<ZhengyanDb>
{
    public ZhengyanDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ZhengyanDb>();
        StorageRegistration.Configure(options, ":memory:");
        return new(options.Options);
    }
}
