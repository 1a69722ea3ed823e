using Zhengyan.Access;
using Zhengyan.Desk;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Makes a matter's page for one reader: the demand of the moment on top, what else they may do, the sections they see.</summary>
internal sealed class MatterPages(Surroundings surroundings, MatterParts parts, ZhengyanDb db, Contents contents, KeptMatters kept, FormVersions versions, DeskNotices notices)
{
    /// <summary>The page as it opens.</summary>
    /// <param name="demands">How many demands the matters make of the reader; counted where it is not known yet.</param>
    public MatterPageModel Opened(HttpContext http, Matter matter, IReadOnlySet<Part> readerParts, Caller caller, int? demands = null) =>
        Make(http, matter, readerParts, caller, null, Typed.Nothing, [], null, demands);

    /// <summary>The page with one form on top: chosen, or refused with what was typed.</summary>
    public MatterPageModel With(
        HttpContext http, Matter matter, IReadOnlySet<Part> readerParts, Caller caller, OrderForm form, Typed typed, IReadOnlyList<Refusal> refusals, Acting acting) =>
        Make(http, matter, readerParts, caller, form, typed, refusals, acting);

    private MatterPageModel Make(
        HttpContext http, Matter matter, IReadOnlySet<Part> readerParts, Caller caller, OrderForm? chosen, Typed typed, IReadOnlyList<Refusal> refusals, Acting? acting,
        int? demands = null)
    {
        var viewing = surroundings.Now(caller.Person, matter);
        var frame = http.Frame(demands + notices.For(caller.Person, db).Count, path: $"/matters/{matter.Id}");
        var held = Parts.All(matter, viewing).ToList();
        var model = new MatterPageModel(frame, matter, readerParts, viewing)
        {
            Demands = [.. Demands.Of(matter, held, viewing)], Linked = LinkedMatters.Seen(db, matter, caller.Person),
        };
        var mine = model.Demands.Where(d => d.Person == caller.Person && d.From <= viewing.RecordedOn).OrderBy(d => d.Due).ToList();
        var first = chosen is null ? mine.FirstOrDefault() : mine.FirstOrDefault(d => parts.Around(chosen).Action == d.Action);
        var form = chosen is null ? first is null ? null : parts.Find(first.Action) : parts.Around(chosen);
        var open = StepTable.OpenTo(held.Where(h => h.Person == caller.Person).Select(h => h.Part).ToHashSet(), matter)
            // What lies years ahead is not offered before its day, nor what the reader has done already.
            .Where(s => s.Ask?.Once?.Invoke(matter, viewing) != false && s.Ask?.Only?.Invoke(matter, caller.Person) != false).Select(s => s.Action).ToHashSet();
        IReadOnlyList<FilePart> file = acting?.EnteredBy is not null ? [] : [.. parts.File.Where(p => p.IsThere(matter) && model.Sees(p.Sees))];
        return model with
        {
            WantedDemand = first,
            Wanted = form is null ? null : new(frame, matter, readerParts, viewing, form,
                acting is null ? viewing : surroundings.Now(acting, matter), typed, refusals, acting?.EnteredBy is not null) { Version = versions.Hide(matter) },
            Further = form?.With is null ? [] : [.. form.With.Where(a => acting?.EnteredBy is not null || open.Contains(a)).Select(a => parts.Find(a)!)],
            Also = acting?.EnteredBy is not null ? [] : [.. Also(matter, open, mine, form)],
            File = file,
            EarlierTalks = file.Any(p => p.Sees == Field.EarlierTalks) ? Desk.EarlierTalks.With(db, contents, kept, matter, viewing) : [],
            PaperAddress = !matter.Stage.IsEnd() && Parts.MayEnterPaper(caller.Person, matter, viewing) ? $"/matters/{matter.Id}/paper" : null,
        };
    }

    private IEnumerable<Possible> Also(Matter matter, HashSet<string> open, List<Demand> mine, OrderForm? top) =>
        open.Where(action => top is null || (action != top.Action && top.With?.Contains(action) != true))
            .Select(action => parts.Find(action)!)
            .Where(form => !form.IsApart && parts.Around(form) == form)
            .Select(form => new Possible(form, $"/matters/{matter.Id}/{form.Action.ToLowerInvariant()}", mine.FirstOrDefault(d => d.Action == form.Action)))
            .OrderBy(p => p.Demand is null).ThenBy(p => p.Form.IsAside);
}
