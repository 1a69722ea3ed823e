using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging.Console;
using Zhengyan;
using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Documents;
using Zhengyan.Features;
using Zhengyan.Journal;
using Zhengyan.Storage;
using Zhengyan.Ui;
using Zhengyan.Vault;

var arguments = Arguments.Read(args);
if (arguments.Wrong is { } wrong)
{
    Console.Error.WriteLine(wrong);
    return 2;
}

var installed = new Installed(arguments.Data, arguments.Demonstration, arguments.Suite);
if (arguments.Command != Arguments.Run)
{
    return await Maintenance.Run(arguments, installed);
}

DataFolder.Make(installed);

// Settings are read at the start, and no file is watched for changes of them.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Start.ContentRoot, Args = ["--hostBuilder:reloadConfigOnChange=false"] });
builder.WebHost.UseUrls(arguments.Urls).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
if (arguments.Scanner is { } scanner)
{
    builder.Configuration[UploadSettings.ScannerKey] = scanner;
}

builder.Logging.ClearProviders().AddSimpleConsole(console =>
{
    console.SingleLine = true;
    console.ColorBehavior = LoggerColorBehavior.Disabled;
    console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
});
Start.Quieten(builder.Logging);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddStorage(installed.Data);
builder.Services.AddVault(installed);
builder.Services.AddOffice();
builder.Services.AddDesk();
builder.Services.AddScoped<TemplateHistory>();
builder.Services.AddGate(installed);
builder.Services.AddLog(installed.Data);
builder.Services.AddSingleton(MatterFile.Parts);
builder.Services.AddScoped<MatterPages>();
builder.Services.AddSingleton<FormVersions>();
builder.Services.AddScoped<AuditQuery>();
builder.Services.AddSingleton<SealedCode>();
builder.Services.AddScoped<CustodyPages>();
builder.Services.AddScoped<OpeningPages>();
builder.Services.AddScoped<OversightPages>();
builder.Services.AddSingleton<RosterUploads>();
builder.Services.AddScoped<RolesQuery>();

var app = builder.Build();
// From a proxy on this machine alone: whose request it hands on, and whether that came by https.
app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
app.UseMiddleware<SafeHeaders>();
app.UseMiddleware<Mishaps>();
app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => SafeHeaders.Keep(file.Context.Response) });
app.UseRouting();
app.UseAuthentication();
app.Use(AskedByNobody.Forget);
app.Use((http, next) =>
{
    Languages.Speak(http);
    return next(http);
});
app.UseStatusCodePages(pages => Answers.Explain(pages.HttpContext));
app.Use(SmallBodies.Of);
app.Use(SignInRate.ReadName);
app.UseRateLimiter();
app.UseAuthorization();
app.UseMiddleware<ForgedForms>();
app.MapRoutes();

return await Start.Run(app, installed);

/// <summary>The web application.</summary>
public partial class Program;
