using Zhengyan.Rules;

namespace Zhengyan.Journal;

/// <summary>What an answer shows of matters: which ones, and which sections of them.</summary>
/// <param name="Sections">The fields by their names, with a blank between; last the form on top, where there is one.</param>
public sealed record Shown(IReadOnlyList<MatterId> Matters, string Sections)
{
    /// <summary>The lines of a list; nothing where it has none.</summary>
    public static Shown? Lines(IEnumerable<MatterId> matters, params ReadOnlySpan<Field> fields) =>
        matters.Distinct().ToList() is { Count: > 0 } shown ? new(shown, Names(fields)) : null;

    /// <summary>The page of one matter, or a form about it.</summary>
    public static Shown One(MatterId matter, ReadOnlySpan<Field> fields, string? form = null) =>
        new([matter], form is null ? Names(fields) : $"{Names(fields)} {form}");

    private static string Names(ReadOnlySpan<Field> fields)
    {
        var names = new string[fields.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Enum.GetName(fields[i])!;
        }

        return string.Join(' ', names);
    }
}

/// <summary>The model of a page that shows something of matters: it says what, and the page is written down before it is sent.</summary>
public interface IShows
{
    /// <summary>None where nothing of a matter stands on the page this time.</summary>
    Shown? Shows { get; }
}

/// <summary>What kind of page was read; part of every entry, by its name.</summary>
public enum ReadingOf
{
    /// <summary>工作台.</summary>
    Desk,
    /// <summary>The lead register.</summary>
    LeadList,
    /// <summary>Earlier matters offered while a lead is entered.</summary>
    Repeats,
    /// <summary>The list of matters, and what was searched for.</summary>
    MatterList,
    /// <summary>One matter.</summary>
    Matter,
    /// <summary>One matter with a form on top.</summary>
    Form,
    /// <summary>A file that was put to a matter.</summary>
    Attachment,
    /// <summary>Finding a matter by the number on a paper.</summary>
    PaperSearch,
    /// <summary>The steps of a matter that can be entered from paper.</summary>
    Paper,
    /// <summary>我的谈话.</summary>
    Mine,
    /// <summary>The files of the archive.</summary>
    Archive,
    /// <summary>The whole file of a matter, carried away as one package.</summary>
    Package,
    /// <summary>The envelopes of a matter, and what was asked for.</summary>
    Envelopes,
    /// <summary>What an opened envelope holds.</summary>
    OpenEnvelope,
    /// <summary>Complaints of retaliation, for whoever handles them.</summary>
    Complaint,
    /// <summary>文书: a paper of a matter, on a page or as a file.</summary>
    Document,
    /// <summary>The log itself.</summary>
    Log,
}
