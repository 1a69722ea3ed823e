using Zhengyan.Bench;

var wish = Wish.Read(args);
if (wish.Bare is { } urls)
{
    await BareServer.Serve(wish.Data!, urls);
    return 0;
}

var folder = await Making.Folder(wish);
if (wish.Packages)
{
    var packages = await PackageRun.Measure(wish, folder);
    Console.WriteLine(packages);
    if (wish.Write)
    {
        QualityPage.Write("## Packages", "./dev bench --packages --write", packages);
    }

    return 0;
}

await using var run = new Run(wish, folder);
var report = await run.Measure();
Console.WriteLine();
Console.WriteLine(report.Text());
if (wish.Write)
{
    QualityPage.Write("## Speed", "./dev bench --write", report.Text());
}

return 0;
