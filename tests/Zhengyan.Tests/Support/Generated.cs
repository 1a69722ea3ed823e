namespace Zhengyan.Tests.Support;

/// <summary>Documents that are made from the code and kept beside it.</summary>
internal static class Generated
{
    private static bool Writes => Environment.GetEnvironmentVariable("ZHENGYAN_WRITE_DOCS") == "1";

    /// <summary>Fails when the document is not what the code makes today; writes it instead under <c>./dev docs</c>.</summary>
    public static void Compare(string path, string text)
    {
        var file = ProjectFolder.At(path);
        var made = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Writes)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, made);
            return;
        }

        var kept = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (Difference(kept, made) is { } difference)
        {
            Assert.Fail($"{path} is not what the code makes now; ./dev docs writes it anew.\n{difference}");
        }
    }

    /// <summary>The first line that differs, with the two lines before it; null when nothing does.</summary>
    internal static string? Difference(string kept, string made)
    {
        if (kept == made)
        {
            return null;
        }

        var (old, @new) = (kept.Split('\n'), made.Split('\n'));
        var line = 0;
        while (line < old.Length && line < @new.Length && old[line] == @new[line])
        {
            line++;
        }

        var before = old[Math.Max(0, line - 2)..line].Select(same => "    " + same);
        return string.Join('\n', [
            $"Line {line + 1} is the first that differs ({old.Length - 1} lines kept, {@new.Length - 1} made):",
            .. before,
            "  - " + (line < old.Length ? old[line] : "(end)"),
            "  + " + (line < @new.Length ? @new[line] : "(end)"),
        ]);
    }
}
