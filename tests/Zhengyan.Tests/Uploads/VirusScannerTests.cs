using Zhengyan.Documents;

namespace Zhengyan.Tests.Uploads;

/// <summary>What clamd says is understood; whatever else happens is no answer.</summary>
public sealed class VirusScannerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // More than a busy machine takes to answer.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Clean_and_found_are_told_apart_and_the_whole_file_is_sent()
    {
        using var fake = new FakeScanner();
        var scanner = Scanner(fake);
        Assert.IsType<Scanned.Clean>(await scanner.Scan(new MemoryStream(new byte[200_000]), Stop));
        Assert.Equal(200_000, fake.Received);
        Assert.Equal(FakeScanner.Malware, Assert.IsType<Scanned.Found>(await scanner.Scan(new MemoryStream("x EICAR-STANDARD-ANTIVIRUS-TEST-FILE"u8.ToArray()), Stop)).Malware);
        Assert.True(await scanner.Answers(Stop));
    }

    [Theory]
    [InlineData("Hangs")]
    [InlineData("Closes")]
    [InlineData("Babbles")]
    public async Task Whoever_hangs_closes_or_babbles_does_not_answer(string manner)
    {
        using var fake = new FakeScanner { Now = Enum.Parse<FakeScanner.Manner>(manner) };
        var scanner = Scanner(fake, fake.Now == FakeScanner.Manner.Hangs ? TimeSpan.FromMilliseconds(600) : Patience);
        Assert.IsType<Scanned.NoAnswer>(await scanner.Scan(new MemoryStream(new byte[300_000]), Stop));
        Assert.False(await scanner.Answers(Stop));
    }

    [Fact]
    public async Task Nobody_listening_is_no_answer()
    {
        string address;
        using (var fake = new FakeScanner())
        {
            address = fake.Address;
        }

        Assert.IsType<Scanned.NoAnswer>(await new VirusScanner(ScannerAddress.Read(address)!, Patience).Scan(new MemoryStream([1]), Stop));
        Assert.IsType<Scanned.NoAnswer>(await new VirusScanner(ScannerAddress.Read("unix:no-such-socket")!, Patience).Scan(new MemoryStream([1]), Stop));
    }

    [Theory]
    [InlineData("unix:/run/clamav/clamd.ctl", true)]
    [InlineData("tcp:127.0.0.1:3310", true)]
    [InlineData("tcp:scanner", false)]
    [InlineData("tcp:scanner:99999", false)]
    [InlineData("/run/clamd.ctl", false)]
    [InlineData("", false)]
    public void An_address_is_one_of_two_kinds(string written, bool known)
    {
        Assert.Equal(known, ScannerAddress.Read(written) is not null);
        Assert.Equal(known, Arguments.Read(["run", "--scanner", written]).Wrong is null);
    }

    private static VirusScanner Scanner(FakeScanner fake, TimeSpan? patience = null) => new(ScannerAddress.Read(fake.Address)!, patience ?? Patience);
}
