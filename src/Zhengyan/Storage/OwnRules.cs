using Zhengyan.Rules;

namespace Zhengyan.Storage;

/// <summary>The institution's own figures and numbering, in <c>rules.json</c> in the data folder, over the rule book that is shipped.</summary>
internal static class OwnRules
{
    public const string FileName = "rules.json";

    /// <summary>Every edition; to be asked once nothing is wrong with the file.</summary>
    public static RuleBooks Of(string dataFolder)
    {
        var (books, wrong) = Read(dataFolder);
        return books ?? throw new InvalidDataException(wrong!.ToString());
    }

    /// <summary>Why one must not start with that file: the line, the field and what is wrong; none where one may, or where there is no file.</summary>
    public static Text? Wrong(string dataFolder) => Read(dataFolder).Wrong;

    private static (RuleBooks? Books, Text? Wrong) Read(string dataFolder) =>
        Path.Combine(dataFolder, FileName) is var file && File.Exists(file) ? RuleBooks.With(File.ReadAllText(file)) : (RuleBooks.Shipped, null);
}
