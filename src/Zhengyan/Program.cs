var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", () => "诤言");
app.Run();

/// <summary>The web application.</summary>
public partial class Program;
