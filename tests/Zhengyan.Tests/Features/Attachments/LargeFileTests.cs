using System.Net;
using System.Text;
using Zhengyan.Rules;
using Zhengyan.Tests.Support;
using Zhengyan.Tests.Uploads;

namespace Zhengyan.Tests.Features;

/// <summary>Alone, so that nobody else's memory is counted.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone : ICollectionFixture<HeldTalks>;

/// <summary>A file as large as may be passes through little memory, and nothing of it stands anywhere in clear.</summary>
[Collection(nameof(Alone))]
public sealed class LargeFileTests(HeldTalks talks)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clause_5_8_fifty_megabytes_pass_through_little_memory_and_stand_in_no_file_in_clear()
    {
        var talk = await talks.At(Stage.Papers);
        using var officer = await talks.App.SignInAs(HeldTalk.Officer);
        var secret = Guid.NewGuid().ToByteArray();
        var begun = DateTime.UtcNow;
        // A PNG of 49 MB that cannot be packed: each row holds what was planted.
        var png = Planted(secret);
        Assert.InRange(png.Length, 45 << 20, 50 << 20);
        using var memory = new Peak();
        using (var handedIn = await AttachmentForm.HandIn(officer, talk, "Field.Record", "大图.png", png))
        {
            Assert.Equal(HttpStatusCode.Redirect, handedIn.StatusCode);
        }

        Assert.True(memory.Stop() < 24L << 20, $"{memory.Most >> 20} MB more were held at once");
        var files = System.IO.Directory.EnumerateFiles(talks.App.Data, "*", SearchOption.AllDirectories)
            .Concat(System.IO.Directory.EnumerateFiles(Path.GetTempPath()).Where(file => File.GetLastWriteTimeUtc(file) >= begun && new FileInfo(file) is { Exists: true, Length: > 0 }));
        Assert.DoesNotContain(files, file => Holds(file, secret) || Holds(file, Encoding.UTF8.GetBytes("大图.png")));
        using var over = await AttachmentForm.HandIn(officer, talk, "Field.Record", "太大.png", [.. png, .. new byte[6 << 20]]);
        Assert.Contains("U-11", await over.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static byte[] Planted(byte[] secret)
    {
        var random = new Random(7);
        var rows = new byte[7000 * 7001];
        random.NextBytes(rows);
        for (var y = 0; y < 7000; y++)
        {
            rows[y * 7001] = 0;
            secret.CopyTo(rows, (y * 7001) + 100);
        }

        return SamplePng.From(7000, 7000, SamplePng.Packed(rows));
    }

    private static bool Holds(string file, byte[] planted)
    {
        try
        {
            using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var all = new MemoryStream();
            open.CopyTo(all);
            return all.GetBuffer().AsSpan(0, (int)all.Length).IndexOf(planted) >= 0;
        }
        catch (FileNotFoundException)
        {
            // Another test's, and gone again.
            return false;
        }
    }

    /// <summary>The most memory that was in use over what was at the beginning.</summary>
    private sealed class Peak : IDisposable
    {
        private readonly long begun = GC.GetTotalMemory(forceFullCollection: true);
        private readonly CancellationTokenSource ended = new();
        private readonly Task watching;

        public Peak() => watching = Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                // What is still held after a collection: garbage is no use of memory.
                Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true) - begun);
                await Task.Delay(30);
            }
        });

        public long Most { get; private set; }

        public long Stop()
        {
            ended.Cancel();
            watching.Wait();
            return Most;
        }

        public void Dispose() => ended.Dispose();
    }
}
