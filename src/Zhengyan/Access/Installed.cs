using Zhengyan.Storage;

namespace Zhengyan.Access;

/// <summary>What this start was asked for: the folder, and whether it is the demonstration.</summary>
internal sealed record Installed(string Data, bool Demonstration)
{
    public string Database => Path.Combine(Data, StorageRegistration.FileName);

    public string Keys => Path.Combine(Data, "keys");
}
