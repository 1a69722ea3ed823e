using Zhengyan.Rules;

namespace Zhengyan.Documents;

/// <summary>A template that was read, or every reason why it cannot be used.</summary>
internal sealed record TemplateReading(Template? Template, IReadOnlyList<Refusal> Refusals);
