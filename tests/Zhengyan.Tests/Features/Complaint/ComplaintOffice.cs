using Microsoft.Extensions.DependencyInjection;
using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;

namespace Zhengyan.Tests.Features.Complaint;

/// <summary>A demonstration of its own, in which people complain.</summary>
public sealed class ComplaintOffice : IAsyncLifetime
{
    public const string Secretary = "孟雨华", Public = "/complaint", All = "/complaints";

    private static int addresses;

    internal LeadOffice Leads { get; } = new();

    internal RunningApp App => Leads.App;

    internal ComplaintRegister Register => App.Services.GetRequiredService<ComplaintReading>().Current;

    /// <summary>Whoever stands above the discipline secretary.</summary>
    internal string Above
    {
        get
        {
            var university = App.Services.GetRequiredService<Surroundings>().University;
            return university.Person(university.With(Duty.PartySecretary, App.Clock.Today).Single()).Name;
        }
    }

    public ValueTask InitializeAsync() => Leads.InitializeAsync();

    public ValueTask DisposeAsync() => Leads.DisposeAsync();

    /// <summary>Somebody at an address of their own, not signed in: so many times a minute is counted for each address.</summary>
    internal Visitor Somebody() => Elsewhere(App.Visitor());

    internal static Visitor Elsewhere(Visitor visitor)
    {
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"10.1.{Interlocked.Increment(ref addresses)}.1"));
        return visitor;
    }

    /// <summary>Files one, signed in or not, and gives its code and the address at which it is handled.</summary>
    internal async Task<(string Code, string Address)> Filed(string words, bool aboutSecretary = false, Visitor? by = null)
    {
        using var nobody = Somebody();
        var visitor = by ?? nobody;
        var receipt = await File(visitor, await visitor.Get(Public), words, aboutSecretary);
        return (CodeOn(receipt), $"{All}/{Register.Complaints[^1].Id:N}");
    }

    internal static Task<Page> File(Visitor visitor, Page page, string words, bool aboutSecretary = false) =>
        visitor.Send(page, "form[action='/complaint']", aboutSecretary ? [("words", words), ("aboutSecretary", "true")] : [("words", words)]);

    internal static string CodeOn(Page receipt) => receipt.Document.QuerySelector("code.one-time")?.TextContent ?? throw new InvalidOperationException($"{receipt} has no code: {receipt.Text}");

    /// <summary>What whoever has the code is shown.</summary>
    internal async Task<Page> Follow(string code)
    {
        using var visitor = Somebody();
        return await visitor.Send(await visitor.Get(Public), "form[action='/complaint/follow']", ("code", code));
    }

    internal async Task<Page> Add(string code, string words)
    {
        using var visitor = Somebody();
        var follow = await visitor.Send(await visitor.Get(Public), "form[action='/complaint/follow']", ("code", code));
        return await visitor.Send(follow, "form[action='/complaint/add']", ("more", words));
    }

    internal async Task<Page> Give(string by, string address, string act, params (string Name, string Value)[] fields)
    {
        using var visitor = await App.SignInAs(by);
        return await visitor.Send(await visitor.Get(address), $"form[action='{address}/{act}']", fields);
    }
}
