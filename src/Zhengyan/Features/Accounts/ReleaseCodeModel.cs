using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>The code of an account that was opened just now. It is not kept: this page is the only time it is seen.</summary>
public sealed record ReleaseCodeModel(Frame Frame, string Name, string Login, string Code);
