using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The page after the password: by what the rest is proved, and where to go on.</summary>
public sealed record SecondStepModel(Frame Frame, Again Asked, string? Back, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>There is no second factor yet: what is asked for is the code that whoever opened the account handed over.</summary>
    public bool IsFirst { get; init; }
}
