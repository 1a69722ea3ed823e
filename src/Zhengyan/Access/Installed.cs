using Zhengyan.Storage;

namespace Zhengyan.Access;

/// <summary>What this start was asked for: the folder, whether it is the demonstration, and the set of algorithms, where one was named.</summary>
internal sealed record Installed(string Data, bool Demonstration, string? Suite = null)
{
    public string Database => Path.Combine(Data, StorageRegistration.FileName);

    public string Keys => Path.Combine(Data, "keys");
}
