using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Demo;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Vault;

/// <summary>A demonstration of its own, in which envelopes are asked for and opened through the pages.</summary>
public sealed class VaultOffice : IAsyncLifetime
{
    public const string Registrar = "梁生远", Head = "姚志", Officer = "顾玉玉", SecondOfficer = "许懿春", Secretary = "孟雨华", Outsider = "周涛霞";

    internal LeadOffice Leads { get; } = new();

    internal RunningApp App => Leads.App;

    internal Custody Custody => App.Services.GetRequiredService<CustodyReading>().Current;

    internal static string Custodian(int index) => DemonstrationCustody.Custodians[index].Name;

    public ValueTask InitializeAsync() => Leads.InitializeAsync();

    public ValueTask DisposeAsync() => Leads.DisposeAsync();

    /// <summary>A sealed lead under verification; the address of its matter.</summary>
    internal Task<string> Matter(string about, params (string Name, string Value)[] secrets) => Matter(about, [], secrets);

    internal async Task<string> Matter(string about, IReadOnlyList<(string Name, byte[] Content)> scans, params (string Name, string Value)[] secrets)
    {
        var matter = await Leads.Register(about, scans, secrets);
        var decided = await Leads.Order(Head, matter, "DecideHandling", ("officer", Officer), ("officers", SecondOfficer), ("opinion", "同意核实"));
        Assert.True(decided.Redirects, decided.Text);
        return matter;
    }

    internal async Task<Page> Ask(string by, string matter, string envelope, string reason = "摘要没有写明时间地点")
    {
        using var visitor = await App.SignInAs(by);
        var page = await visitor.Get($"{matter}/envelopes");
        var choice = page.Document.QuerySelectorAll("input[name='envelope']").FirstOrDefault(i => page.Document.QuerySelector($"label[for='{i.Id}']")!.TextContent == envelope);
        return await visitor.Send(page, $"form[action='{matter}/envelopes']", ("envelope", choice?.GetAttribute("value") ?? ""), ("reason", reason));
    }

    /// <summary>Asks, and gives the id of the opening.</summary>
    internal async Task<Guid> Asked(string by, string matter, string envelope)
    {
        var asked = await Ask(by, matter, envelope);
        Assert.True(asked.Redirects, asked.Text);
        return Custody.Openings[^1].Id;
    }

    internal async Task<Page> Answer(int custodian, Guid opening, string decision, params (string Name, string Value)[] fields)
    {
        using var visitor = await App.SignInAs(Custodian(custodian));
        var path = Address(opening);
        var page = await visitor.Get(path);
        return await visitor.Send(page, $"#{decision} form", [("decision", decision), .. fields]);
    }

    /// <summary>The letter, opened for the officer by two; the id of the opening.</summary>
    internal async Task<Guid> Opened(string matter)
    {
        var opening = await Asked(Officer, matter, "原信");
        Assert.True((await Agree(0, opening)).Redirects);
        Assert.True((await Agree(1, opening)).Redirects);
        return opening;
    }

    internal Task<Page> Agree(int custodian, Guid opening) =>
        Answer(custodian, opening, "agree", ("passphrase", DemonstrationCustody.Custodians[custodian].Passphrase));

    internal static string Address(Guid opening) => string.Create(CultureInfo.InvariantCulture, $"/custody/openings/{opening:N}");
}
