namespace Zhengyan.Rules;

/// <summary>
/// 录入旧卷: an old paper file is taken into the archive, under the number it has. Its subject is somebody of the directory, or a name alone where the directory does not
/// know them; then everybody who bears it is kept away as if it were about them. What the lines say is what the paper says; nothing is made up.
/// </summary>
public sealed record ImportOldFile(
    string Number, PersonId? Subject, string Name, string Post, int? Year, Office? Office, Retention? Retention, string KeptAt, IReadOnlyList<OldLine> Lines) : OpeningCommand
{
    private const int Earliest = 1949;

    /// <summary>Whether another file has that number; found out by whoever records it.</summary>
    public bool IsTaken { get; init; }

    /// <summary>Who may: the registrars of the discipline office, who keep the archive.</summary>
    public static bool MayImport(PersonId person, University university, DateOnly on) => university.With(Duty.Registrar, on).Contains(person);

    /// <inheritdoc/>
    public override Opening Decide(Now now)
    {
        var refusals = Check(now).ToList();
        return refusals.Count > 0 ? new([], refusals) : new([(MatterId.New(), Imported(now))], []);
    }

    private OldFileImported Imported(Now now) => new(
        Number.Trim(), Office!.Value, Subject is { } person ? Snapshots.Of(person, false, now) : null,
        new(Subject is { } known ? now.University.Person(known).Name : Name.Trim(), Post.Trim(), Year!.Value, Lines), Retention!.Value, KeptAt, now.Book.Edition);

    private IEnumerable<Refusal> Check(Now now)
    {
        if (!MayImport(now.Person, now.University, now.RecordedOn) || now.EnteredBy is not null)
        {
            yield return new("K-10", "§5.7", Text.Of("旧卷由纪委办公室的信访受理人录入。"), Text.Of("请交信访受理人办理。"));
        }

        foreach (var refusal in Fields.Required(Number, "number", Text.Of("档号"), "§5.7").Concat(Fields.Required(KeptAt, "keptAt", Text.Of("存放处"), "§5.7")).Concat(CheckSubject(now)))
        {
            yield return refusal;
        }

        if (IsTaken)
        {
            yield return new("K-11", "§5.7", Text.Of("已经有这个档号的卷宗。"), Text.Of("请核对档号；同一卷只录入一次。"), "number");
        }

        if (Year is not { } year || year < Earliest || year > now.RecordedOn.Year)
        {
            yield return new("K-13", "§5.7", Text.Of("归档年度没有填写，或者不对。"), Text.Of("请填写四位数的年度，不晚于今年。"), "year");
        }

        if (Office is null || Retention is null)
        {
            yield return new("K-14", "§5.7", Text.Of("没有选择承办部门或保管期限。"), Text.Of("请按卷皮上写的选择；没有写的，选永久。"), Office is null ? "office" : "retention");
        }

        if (Lines.Count == 0)
        {
            yield return new("K-15", "§5.7", Text.Of("卷内目录是空的。"), Text.Of("请照纸质目录逐件填写，或者上传表格。"), "lines");
        }

        foreach (var row in Lines.Select((line, i) => (line, Row: i + 1)).Where(l => string.IsNullOrWhiteSpace(l.line.Title) || l.line.Pages is < 1 || l.line.Date > now.RecordedOn))
        {
            yield return new("K-16", "§5.7", Text.Of("目录第 {0} 行不完整：须有题名，页数须是正数，日期不在今天之后。", row.Row), Text.Of("请改正这一行。"), "lines");
        }
    }

    private IEnumerable<Refusal> CheckSubject(Now now)
    {
        if (Subject is { } person)
        {
            foreach (var unknown in Fields.Known([person], "subject", now))
            {
                yield return unknown;
            }
        }
        else if (string.IsNullOrWhiteSpace(Name))
        {
            yield return new("K-12", "§5.7", Text.Of("没有写明谈话对象。"), Text.Of("请从名册中选取；名册里没有的，写姓名。"), "subject");
        }

        if (Subject is { } about && now.University.Knows(about) && Recusal.Conflicts(now.Person, about, now))
        {
            yield return new("K-17", "§4.2", Text.Of("这一卷是关于你本人、你的近亲属或你的负责人的，你须回避。"), Text.Of("请交同事录入。"), "subject");
        }

        // That the directory does not know them is the word of whoever enters it.
        if (Subject is null && now.University.NamedIn(Name).Any(bearer => Recusal.Conflicts(now.Person, bearer, now)))
        {
            yield return new("K-24", "§4.2", Text.Of("谈话对象与你本人、你的近亲属或你的负责人同名，你须回避。"), Text.Of("请交同事录入；是名册里的人的，由同事从名册中选取。"), "subject");
        }
    }
}

/// <summary>An old paper file was taken into the archive.</summary>
public sealed record OldFileImported(
    string Number, Office Office, SubjectThatDay? Subject, OldFile Old, Retention Retention, string KeptAt, string Edition) : Event
{
    /// <inheritdoc/>
    protected override Text Said => Text.Of("录入旧卷");

    /// <inheritdoc/>
    public override Matter Apply(Matter matter, Occurrence occurrence) => matter with
    {
        Stage = Stage.Archived, Office = Office, Subject = Subject, Edition = Edition, OpenedOn = occurrence.On, TalkNumber = Number, OldFile = Old,
        File = new(Number, new DateOnly(Old.Year, 12, 31) < occurrence.On ? new DateOnly(Old.Year, 12, 31) : occurrence.On, KeptAt, Retention),
    };
}
