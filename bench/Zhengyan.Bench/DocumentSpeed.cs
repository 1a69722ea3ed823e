using System.Diagnostics;
using Zhengyan.Documents;
using Zhengyan.Rules;

namespace Zhengyan.Bench;

/// <summary>How long it takes to write a full situation form with its shipped template, in this process and on one core.</summary>
internal static class DocumentSpeed
{
    private const int ToWarmUp = 200;
    private const int Measured = 2000;
    private const int Rows = 8;

    /// <summary>The time in milliseconds that 99 of 100 stay under.</summary>
    public static double Measure()
    {
        const DocumentKind Kind = DocumentKind.SituationForm;
        var vocabulary = DocumentVocabularies.Of(Kind);
        var template = Template.Read(ShippedTemplates.Of(Kind), vocabulary).Template ?? throw new InvalidOperationException("the shipped situation form cannot be read");
        var times = new List<double>();
        for (var i = 0; i < ToWarmUp + Measured; i++)
        {
            var content = Content(Kind, vocabulary, i);
            var began = Stopwatch.GetTimestamp();
            template.Fill(content);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times.Skip(ToWarmUp).Order().ElementAt(Measured * 99 / 100);
    }

    // Every place is filled with a paragraph or two, and every list has more rows than most talks.
    private static DocumentContent Content(DocumentKind kind, DocumentVocabulary vocabulary, int number)
    {
        var text = $"第{number}份。" + string.Concat(Enumerable.Repeat("经谈话，本人对存在的问题作了说明，表示将按要求逐条整改，并按期报告整改情况。\n", 3));
        return new(
            kind, [.. vocabulary.Values.Select(v => new DocumentValue(v, text))],
            [.. vocabulary.Lists.Select(l => new DocumentList(l.Key, l.Value, [.. Enumerable.Range(0, Rows).Select(_ => l.Value.Select(_ => text).ToList())]))]);
    }
}
