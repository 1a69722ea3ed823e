using System.Globalization;
using Zhengyan.Rules;

namespace Zhengyan.Demo;

/// <summary>Stretches of the story that recur.</summary>
internal static class Phrases
{
    /// <summary>The verification report, by the officer.</summary>
    public static Task<Story> Reported(
        this Story story, Storyteller teller, int lead, string day, string officer, Finding? finding = null, PointOutcome? outcome = null)
    {
        var told = teller.Lead(lead);
        var found = finding ?? told.Finding!.Value;
        var point = new VerifiedPoint(told.Summary, outcome ?? (found == Finding.Unfounded ? PointOutcome.Untrue : PointOutcome.True));
        return story.Then(day, officer, new ReportVerification([point], "查阅资料、个别了解、书面材料", found, told.Verified, "按规定办理"));
    }

    /// <summary>Reported by the officer and signed by the other verifier an hour later.</summary>
    public static async Task Verify(
        this Story story, Storyteller teller, int lead, string day, string officer, string other, Finding? finding = null, PointOutcome? outcome = null)
    {
        await story.Reported(teller, lead, day, officer, finding, outcome);
        await story.Then(Later(day, 1), other, new SignVerification());
    }

    /// <summary>Arranged and briefed, confirmed, noticed and acknowledged, for ten in the morning of the talk.</summary>
    public static async Task Talked(
        this Story story, Storyteller teller, string arranged, string held, string leader, string? recorder, string officer, string place)
    {
        var at = DateTime.ParseExact(held + " 10:00", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var problem = story.Matter.Proposal!.Problem;
        await story.Then(arranged, officer, new Arrange(teller.Who(leader), [], recorder is null ? null : teller.Who(recorder), at, place, ""));
        await story.Then(Later(arranged, 1), officer, new Brief(problem, "受组织委托，就以下问题与你谈话：" + problem, "指出问题所在，提出限期整改的要求。"));
        await story.Then(Later(arranged, 2), leader, new ConfirmBriefing());
        await story.Then(Later(arranged, 3), officer, new GiveNotice("就有关情况与你谈话，听取你的说明。"));
        await story.Then(Later(arranged, 7), story.Matter.Subject!.Name, new AcknowledgeNotice());
    }

    /// <summary>The talk as it was recorded, and the record sent to the subject an hour later.</summary>
    public static async Task Recorded(this Story story, string day, string recorder, FourParts parts, string conduct)
    {
        var from = DateTime.ParseExact(day[..10] + " 10:00", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        await story.Then(day, recorder, new HoldTalk(from, from.AddMinutes(50), story.Matter.Arrangement!.Place, parts, conduct));
        await story.Then(Later(day, 1), recorder, new SendRecord());
    }

    /// <summary>The situation form, handed in by the responsible person and received by the registrar.</summary>
    public static async Task Filed(this Story story, string day, string leader, string registrar)
    {
        var parts = story.Matter.Record!.Parts;
        await story.Then(day + " 16:30", leader, new HandInForm(parts.Explanation, parts.Problems, "按期整改，六个月内报告", parts.Attitude, story.Matter.Talk!.Conduct, ""));
        await story.Then(day + " 17:30", registrar, new ReceiveForm());
    }

    private static string Later(string day, int hours) =>
        DateTime.ParseExact(day.Length == 10 ? day + " 09:00" : day, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            .AddHours(hours).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
