using System.Collections.Frozen;

namespace Zhengyan.Rules;

/// <summary>A place on a paper: the name a template asks by, the field of the matter it tells of, and how its text is made.</summary>
internal sealed record DocumentLine(string Name, Field Field, Func<DocumentFacts, string> Text)
{
    /// <summary>Put beside the text, and no part of what is signed.</summary>
    public bool IsMark { get; init; }
}

/// <summary>A table on a paper: its name, the field of the matter it tells of, its columns, and how its rows are made.</summary>
internal sealed record DocumentRows(string Name, Field Field, IReadOnlyList<string> Columns, Func<DocumentFacts, IEnumerable<IReadOnlyList<string>>> Rows)
{
    /// <summary>Put beside the text, and no part of what is signed.</summary>
    public bool IsMark { get; init; }
}

/// <summary>
/// How a paper of one kind is made, who may print it, and when it is there. Every place on it says of which field of the matter it tells, and is made only for whoever
/// sees that field: what a reader may not see is not in the data (§5.8).
/// </summary>
public sealed class Document
{
    private readonly FrozenSet<Part> readers;
    private readonly Func<Matter, bool> isThere;
    private readonly IReadOnlyList<DocumentLine> lines;
    private readonly IReadOnlyList<DocumentRows> rows;

    internal Document(DocumentKind kind, Field about, IReadOnlyList<Part> readers, Func<Matter, bool> isThere, IReadOnlyList<DocumentLine> lines, params IReadOnlyList<DocumentRows> rows)
    {
        Kind = kind;
        About = about;
        this.readers = readers.ToFrozenSet();
        this.isThere = isThere;
        this.lines = [.. lines, .. DocumentLines.Printed];
        this.rows = rows;
        Fields = [.. this.lines.Select(l => l.Field).Concat(rows.Select(r => r.Field)).Append(about).Distinct().Order()];
        TextFields = [.. this.lines.Where(l => !l.IsMark).Select(l => l.Field).Concat(rows.Where(r => !r.IsMark).Select(r => r.Field)).Append(about).Distinct().Order()];
        Vocabulary = new([.. this.lines.Select(l => l.Name)], rows.ToDictionary(r => r.Name, r => r.Columns));
    }

    /// <summary>Which paper.</summary>
    public DocumentKind Kind { get; }

    /// <summary>What it is about: who does not see this field has no such paper.</summary>
    public Field About { get; }

    /// <summary>The parts that may print it at all.</summary>
    public IReadOnlyList<Part> Readers => [.. readers.Order()];

    /// <summary>Every field of the matter it tells of.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The fields its text tells of, without the marks beside it: who sees all of these sees the whole paper, and may print it to be signed.</summary>
    public IReadOnlyList<Field> TextFields { get; }

    /// <summary>The names a template for it may ask for; the same in every state.</summary>
    public DocumentVocabulary Vocabulary { get; }

    /// <summary>The number that stands on it: the lead's on the papers of a lead, the talk's on those of a talk; on the catalogue that of the matter, which may have had no talk.</summary>
    public string Number(Matter matter) => Kind <= DocumentKind.ClearingLetter ? matter.LeadNumber : Kind == DocumentKind.Catalogue ? matter.Number : matter.TalkNumber;

    /// <summary>Whether there is such a paper in the matter as it stands.</summary>
    public bool IsThere(Matter matter) => matter.Subject is not null && isThere(matter);

    /// <summary>Whether somebody with these parts may print it now; otherwise it is as if there were none.</summary>
    public bool IsFor(IEnumerable<Part> parts, Matter matter) => IsThere(matter) && parts.Any(p => readers.Contains(p) && Visibility.Sees(p, About, matter));

    /// <summary>Whether somebody with these parts sees its whole text, so that they may print the paper that is to be signed.</summary>
    public bool IsWholeFor(IReadOnlyCollection<Part> parts, Matter matter) => IsFor(parts, matter) && TextFields.All(f => Visibility.Sees(parts, f, matter));

    /// <summary>What stands on it for somebody with these parts.</summary>
    public DocumentContent Content(DocumentFacts facts, IReadOnlyCollection<Part> parts) => Content(facts, f => Visibility.Sees(parts, f, facts.Matter));

    /// <summary>What stands on it for somebody who sees everything; its canonical text is the one that is signed.</summary>
    public DocumentContent Whole(DocumentFacts facts) => Content(facts, _ => true);

    /// <summary>What stands on it for a reader who sees these fields; the names are the same for everybody.</summary>
    public DocumentContent Content(DocumentFacts facts, Func<Field, bool> sees) => new(
        Kind,
        [.. lines.Select(l => new DocumentValue(l.Name, sees(l.Field) ? l.Text(facts) : "", l.IsMark))],
        [.. rows.Select(r => new DocumentList(r.Name, r.Columns, sees(r.Field) ? [.. r.Rows(facts)] : [], r.IsMark))]);
}
