using System.Text.Json;
using System.Text.Json.Serialization;
using Zhengyan.Rules;

namespace Zhengyan.Demo;

/// <summary>The demonstration's post of a year, as it stands in <c>leads.json</c>. All of it is made up.</summary>
internal sealed record LeadFile(string MadeUp, IReadOnlyList<DemonstrationLead> Leads)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static LeadFile Read()
    {
        using var file = typeof(LeadFile).Assembly.GetManifestResourceStream("Demo/leads.json")
            ?? throw new InvalidOperationException("The demonstration's leads (Demo/leads.json) are not in the assembly.");
        return JsonSerializer.Deserialize<LeadFile>(file, Reading)!;
    }

    public DemonstrationLead Number(int number) => Leads.Single(l => l.Number == number);
}

/// <summary>A lead of the demonstration.</summary>
internal sealed record DemonstrationLead(
    int Number, Channel? Channel, string Source, Arrival? Arrival, DateOnly ReceivedOn, DemonstrationReporter Reporter, IReadOnlyList<DemonstrationSubject> About,
    string Letter, string Summary, IReadOnlyList<int> Circumstances, int? RepeatsLead, Finding? Finding, TalkForm? Form, string Verified, string Ends);

/// <summary>Who sent it, in words, and where it is one of the university's own people, who.</summary>
internal sealed record DemonstrationReporter(string Kind, string Words, string Contact, DemonstrationPerson? Person)
{
    public string Name => Person is null ? Words : $"{Person.Name}，{Words}";
}

/// <summary>One of the university's own people.</summary>
internal sealed record DemonstrationPerson(string Name, string Unit);

/// <summary>Whom it is about.</summary>
internal sealed record DemonstrationSubject(string Name, string Unit, bool AsUnit);
