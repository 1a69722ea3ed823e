using System.Text;

namespace Zhengyan.Rules;

/// <summary>A value on a paper; lines in it are separated by <c>\n</c>. Empty where it is not known, or where whoever reads the paper may not see it.</summary>
/// <param name="Name">The name by which a template asks for it, e.g. <c>谈话对象.姓名</c>.</param>
/// <param name="Text">What stands there.</param>
/// <param name="IsMark">Whether it is put beside the text and is no part of it: the code, who printed it, how it was verified later.</param>
public sealed record DocumentValue(string Name, string Text, bool IsMark = false);

/// <summary>Rows of a paper, e.g. <c>核实事项</c> with the columns <c>序号</c> and <c>内容</c>; a template asks for <c>核实事项.内容</c> in the row that is to be repeated.</summary>
/// <param name="Name">The name of the rows.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows, each with a cell for each column.</param>
/// <param name="IsMark">Whether they are put beside the text and are no part of it.</param>
public sealed record DocumentList(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, bool IsMark = false);

/// <summary>What stands on a paper, without its form. What its reader may not see is not in it, so no template can show it (§5.8).</summary>
public sealed record DocumentContent(DocumentKind Kind, IReadOnlyList<DocumentValue> Values, IReadOnlyList<DocumentList> Lists)
{
    /// <summary>
    /// The text that a signature is bound to: the title, then every value and row that is no mark, in order, a line each, <c>\n</c> at the end of each line, in Unicode
    /// form C. The same facts give the same text, whatever the template looks like.
    /// </summary>
    public string CanonicalText()
    {
        var text = new StringBuilder();
        Line(text, "文书", Kind.Word().ToString());
        foreach (var value in Values.Where(v => !v.IsMark))
        {
            Line(text, value.Name, value.Text);
        }

        foreach (var list in Lists.Where(l => !l.IsMark))
        {
            foreach (var (row, number) in list.Rows.Select((row, i) => (row, i + 1)))
            {
                foreach (var (column, cell) in list.Columns.Zip(row))
                {
                    Line(text, $"{list.Name}[{number}].{column}", cell);
                }
            }
        }

        return Wellformed(text.ToString()).Normalize(NormalizationForm.FormC);
    }

    // A line break within a value is written so that no value can pass for two lines.
    private static void Line(StringBuilder text, string name, string value) =>
        text.Append(name).Append('：').Append(value.ReplaceLineEndings("\n").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');

    // Half a character has no form C.
    private static string Wellformed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

/// <summary>The names a template for one kind of paper may ask for.</summary>
/// <param name="Values">Names of single values.</param>
/// <param name="Lists">Names of lists, each with its columns.</param>
public sealed record DocumentVocabulary(IReadOnlyList<string> Values, IReadOnlyDictionary<string, IReadOnlyList<string>> Lists);
