using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Zhengyan.Access;

/// <summary>The keys of cookies and forms, in files that nobody but their owner may read: the framework's own would be readable to everybody.</summary>
internal sealed class KeyFolder(string folder, ILoggerFactory logs) : FileSystemXmlRepository(new(folder), logs)
{
    public override void StoreElement(XElement element, string friendlyName)
    {
        base.StoreElement(element, friendlyName);
        OwnersAlone.Close(folder, "*.xml");
    }
}
