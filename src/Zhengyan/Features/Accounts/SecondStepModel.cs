using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The page after the password: by what the rest is proved, and where to go on.</summary>
public sealed record SecondStepModel(Frame Frame, Again Asked, string? Back, IReadOnlyList<Refusal> Refusals);
