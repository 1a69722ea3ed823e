using Zhengyan.Access;
using Zhengyan.Desk;

namespace Zhengyan.Demo;

/// <summary>
/// In November somebody in the library asks around who wrote about its fees, and somebody complains: through the same desk as on the page, without a name. It waits for the
/// discipline secretary.
/// </summary>
internal sealed class DemonstrationComplaint(IServiceProvider services, StoryClock clock, Storage.Directory directory)
{
    public async Task File()
    {
        var surroundings = new Surroundings(clock, directory);
        var desk = ActivatorUtilities.CreateInstance<ComplaintDesk>(services, ActivatorUtilities.CreateInstance<ComplaintWriting>(services, surroundings), surroundings);
        clock.SetTo("2026-11-16 20:10");
        var filed = await desk.File(
            "图书馆里有人在打听，是谁向纪委反映了读者服务费的事：上周在办公室里一个一个地问，还说“查出来是谁，以后别想好过”。现在大家都不敢说话。请制止，也请不要到馆里来找人谈，一来大家就更要猜是谁写的了。",
            aboutSecretary: false, ReceiptCode.New(), Guid.NewGuid(), CancellationToken.None);
        if (filed is not ComplaintGiven.Done)
        {
            throw new InvalidOperationException($"The story stops: the complaint is not filed ({filed.GetType().Name})");
        }
    }
}
