using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The page to change one's password. What was typed is not given back: passwords are never shown.</summary>
public sealed record PasswordModel(Frame Frame, bool First, IReadOnlyList<Refusal> Refusals);
