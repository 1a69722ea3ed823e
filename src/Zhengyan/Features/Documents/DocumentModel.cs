using Zhengyan.Documents;
using Zhengyan.Journal;
using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>A paper as it is printed.</summary>
/// <param name="ToSign">Whether it is the paper to be signed, and no working copy.</param>
/// <param name="IsWhole">Whether its reader sees the whole text, and may print the paper to be signed.</param>
/// <param name="Code">The code on every page of the paper that is to be signed; empty on a working copy.</param>
/// <param name="Shows">What its reader sees of it.</param>
public sealed record DocumentModel(Frame Frame, MatterId Matter, DocumentKind Kind, bool ToSign, bool IsWhole, string Code, PrintedPaper Printed, Shown? Shows) : IShows
{
    /// <summary>The subject's signature as it was drawn under the record; none on other papers, and none where it stands on paper.</summary>
    public HandSignature? Signature { get; init; }
}
