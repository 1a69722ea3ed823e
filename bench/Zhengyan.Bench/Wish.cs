using System.Globalization;

namespace Zhengyan.Bench;

/// <summary>What the bench is asked for: <c>[--matters 20000] [--seconds 5] [--data DIR] [--write] [--packages]</c>.</summary>
/// <param name="Bare">Where to serve the bare endpoints; the bench starts itself so, as a process of its own.</param>
internal sealed record Wish(int Matters, TimeSpan Time, string? Data, bool Write, string? Bare)
{
    /// <summary>Exports packages of so many archived files, and nothing else.</summary>
    public bool Packages { get; init; }

    public static Wish Read(string[] args)
    {
        var wish = new Wish(20_000, TimeSpan.FromSeconds(5), null, false, null);
        for (var i = 0; i < args.Length; i++)
        {
            string Next() => ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} wants a value");
            wish = args[i] switch
            {
                "--matters" => wish with { Matters = int.Parse(Next(), CultureInfo.InvariantCulture) },
                "--seconds" => wish with { Time = TimeSpan.FromSeconds(double.Parse(Next(), CultureInfo.InvariantCulture)) },
                "--data" => wish with { Data = Path.GetFullPath(Next()) },
                "--packages" => wish with { Packages = true },
                "--write" => wish with { Write = true },
                "--bare" => wish with { Bare = Next() },
                var other => throw new ArgumentException($"{other} is no argument of the bench: [--matters N] [--seconds N] [--data DIR] [--write] [--packages]"),
            };
        }

        return wish.Packages && !args.Contains("--matters") ? wish with { Matters = 1000 } : wish;
    }
}
