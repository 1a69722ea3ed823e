using Zhengyan.Rules;

namespace Zhengyan.Desk;

/// <summary>What is wanted of somebody beside the matters, as a line of their desk: nothing of its content, and nobody's name.</summary>
public sealed record DeskNotice(Text Title, Text Line, string Href, Text Button, string Clause);
