using Zhengyan.Desk;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>A lead as it was typed in: the order it makes, and what cannot be read.</summary>
internal sealed class LeadEntry
{
    private readonly Typed typed;
    private readonly LetterScans? scans;

    public LeadEntry(Typed typed, University university, LetterScans? scans = null)
    {
        (this.typed, this.scans) = (typed, scans);
        Rows = NamedRow.Read(typed, university);
    }

    /// <summary>Those named, row by row.</summary>
    public IReadOnlyList<NamedRow> Rows { get; }

    /// <summary>The order, with whoever could be recognised.</summary>
    public RegisterLead Order => new(
        typed.Choice<Channel>("channel"), typed.Words("source"), typed.Choice<Arrival>("arrival"), typed.Date("receivedOn"),
        [.. Rows.Where(r => r.Person is not null).Select(r => new Named(r.Person!.Value, r.AsUnit))], typed.Words("summary"), typed.Numbers("circumstances"),
        new(Flag("repeated"), Flag("important"), Flag("sensitive")), typed.Words("proposedHandling"), typed.Ticked("keepStubs"), Reporter, Raw("letter")) { Scans = scans?.Taken ?? [], Instruction = typed.Words("instruction") };

    /// <summary>What the order cannot say: a name that may be several people's, or nobody's; a reporter who is named and anonymous at once; a scan that is not taken.</summary>
    public IEnumerable<Refusal> Unreadable()
    {
        foreach (var refusal in scans?.Refusals ?? [])
        {
            yield return refusal;
        }

        foreach (var row in Rows.Where(r => r.Person is null))
        {
            yield return row.Candidates.Count > 1
                ? new("L-11", "§0.1", Text.Of("有 {0} 个人叫「{1}」。", row.Candidates.Count, row.Typed), Text.Of("请写工号，或者从提示中选取。"), row.Field)
                : new("L-12", "§0.1", Text.Of("名册里没有「{0}」。", row.Typed), Text.Of("请核对姓名或工号，或者从提示中选取；确实不在名册的，请组织部先把此人加入名册。"), row.Field);
        }

        if (typed.Ticked("anonymous") && typed.Words("reporterName").Length > 0)
        {
            yield return new("L-13", "§5.8", Text.Of("选了匿名，又填写了反映人姓名。"), Text.Of("请改正其中一项。"), "reporterName");
        }

        if (typed.Words("jointReporters").Length > 0 && !(typed.Number("jointReporters") > 0))
        {
            yield return new("L-14", "§5.8", Text.Of("联名人数不是大于零的整数。"), Text.Of("一个人反映的可以不填。"), "jointReporters");
        }
    }

    /// <summary>The reasons of the rules, without those that say once more that somebody could not be recognised.</summary>
    public IEnumerable<Refusal> Besides(IEnumerable<Refusal> refusals) =>
        Rows.Count > 0 && Rows.All(r => r.Person is null) ? refusals.Where(r => r.Field != "subjects") : refusals;

    private Reporter? Reporter
    {
        get
        {
            var anonymous = typed.Ticked("anonymous");
            var (name, unit, contact) = (typed.Words("reporterName"), typed.Words("reporterUnit"), typed.Words("reporterContact"));
            var joint = typed.Number("jointReporters");
            return anonymous || name.Length + unit.Length + contact.Length > 0 || joint is not null
                ? new(anonymous ? Zhengyan.Rules.Reporter.Anonymous : name, unit, contact, typed.Ticked("identityChecked"), Math.Max(1, joint ?? 1))
                : null;
        }
    }

    private bool Flag(string name) => typed.Many("flags").Contains(name);

    // The letter stays as it came, blanks included.
    private string Raw(string name) => typed.Raw(name)?.ReplaceLineEndings("\n") ?? "";
}
