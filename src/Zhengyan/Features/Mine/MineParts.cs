using Zhengyan.Rules;
using Zhengyan.Ui;

namespace Zhengyan.Features;

/// <summary>What the subject reads of their talk on its page, in plain words (§5.1–§5.5).</summary>
internal static class MineParts
{
    public static FilePart Part { get; } = new(Stage.Arrangement, Field.Notice, matter => matter.Notice is not null, typeof(SubjectSection));
}
