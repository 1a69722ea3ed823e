using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The sign-in page: where to go on, and what was typed where it was not accepted.</summary>
public sealed record SignInModel(Frame Frame, string? Back, string? Account = null, IReadOnlyList<Refusal>? Refusals = null);
