using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>Every kind of paper, with the template it is written with.</summary>
public sealed record TemplatesModel(Frame Frame, IReadOnlyList<TemplateLine> Lines);

/// <summary>A kind of paper and the last that was done about its template; nothing was done where only the shipped one ever was in use.</summary>
public sealed record TemplateLine(DocumentKind Kind, TemplateVersion? Last, bool IsOutdated)
{
    /// <summary>Whether papers are written with the shipped template.</summary>
    public bool IsShipped => Last is null or { IsShipped: true };
}

/// <summary>A template that was uploaded, or the return to the shipped one.</summary>
public sealed record TemplateVersion(int Number, DateTimeOffset At, string By, bool IsShipped);

/// <summary>The template for one kind of paper: what it may ask for, what was uploaded, and the form to upload another.</summary>
public sealed record TemplateModel(
    Frame Frame, TemplateLine Line, IReadOnlyList<TemplateVersion> Versions, DocumentVocabulary Vocabulary, string Command, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>Where the pages of this template are.</summary>
    public string Address => AddressOf(Line.Kind);

    /// <summary>Where the pages of the template for papers of that kind are.</summary>
    public static string AddressOf(DocumentKind kind) => $"/templates/{Word(kind)}";

    /// <summary>What a kind of paper is called in addresses.</summary>
    public static string Word(DocumentKind kind) => kind.ToString().ToLowerInvariant();
}
