using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The stage track above a matter: what was done when, where it stands and until when, what lies ahead.</summary>
internal static class MatterTrack
{
    public static IReadOnlyList<StageMark> Of(MatterPageModel model, Words words)
    {
        var matter = model.Matter;
        var present = matter.Stage.OnTrack();
        return [.. Stages.Track.Where(s => !Skips(matter, s)).Select(stage =>
            new StageMark(words.Say(stage.Word()), Place(matter, stage, present), Note(model, words, stage, present)))];
    }

    private static StagePlace Place(Matter matter, Stage stage, Stage present) =>
        stage < present || (stage == present && matter.Stage.IsEnd()) ? StagePlace.Done
        : stage == present ? StagePlace.Current
        : StagePlace.Ahead;

    private static string? Note(MatterPageModel model, Words words, Stage stage, Stage present)
    {
        if (stage == present && model.Matter.Stage.IsEnd())
        {
            return words.Say(model.Matter.Stage.Word());
        }

        if (stage == present)
        {
            var shown = model.Demands.Where(d => model.Sees(Field.People) || d.Person == model.Viewing.Person).ToList();
            return shown.Count == 0 ? null : Left(model.DaysLeft(shown.Min(d => d.Due)), words);
        }

        return stage < present && Finished(model, stage) is { } day ? words.Day(day, model.Viewing.RecordedOn) : null;
    }

    private static string Left(int days, Words words) => days switch
    {
        < 0 => words["逾期 {0} 个工作日", -days],
        0 => words["今天到期"],
        _ => words["还有 {0} 个工作日", days],
    };

    // A matter without a lead begins with its proposal.
    private static bool Skips(Matter matter, Stage stage) => matter.Lead is null && stage < Stage.Proposal;

    // The day a stage was finished: that of the talk, else of what led on from it for good. Seen by whoever sees what was done that day.
    private static DateOnly? Finished(MatterPageModel model, Stage stage)
    {
        var matter = model.Matter;
        if (stage == Stage.Talk)
        {
            return model.Sees(Field.Arrangement) ? matter.Talk?.On : null;
        }

        var last = matter.History.ToList().FindLastIndex(line => line.Stage.OnTrack() == stage);
        return last >= 0 && last + 1 < matter.History.Count && SeesEnd(model, stage, matter.History[last + 1]) ? matter.History[last + 1].Occurrence.On : null;
    }

    private static bool SeesEnd(MatterPageModel model, Stage stage, HistoryLine end) =>
        Visibility.SeesLine(model.Parts, end, model.Matter)
        // Whoever decides on the proposal reads what was found, and may know when.
        || (stage == Stage.Verification && model.Sees(Field.VerificationSummary));
}
