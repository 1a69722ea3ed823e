using Zhengyan.Ui;

namespace Zhengyan.Tests.Ui;

/// <summary>What stands around a page in these tests.</summary>
internal static class Frames
{
    public static Frame Of(string name) => new("/matters/1?tab=2", new DateTimeOffset(2026, 11, 23, 1, 12, 0, TimeSpan.Zero), Demonstration: true)
    {
        Reader = new(name, "纪委办公室副主任", "20110107"),
        Items = [new("工作台", "/"), new("事项", "/matters", Current: true)],
        Demands = 6,
        Token = new("token", "abc"),
        Notice = "已经办理。",
    };

    public static Frame Nobody { get; } = new("/", DateTimeOffset.UnixEpoch, Demonstration: false);
}
