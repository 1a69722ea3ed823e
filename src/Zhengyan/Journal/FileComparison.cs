using System.Security.Cryptography;
using Zhengyan.Rules;
using Zhengyan.Storage;
using Zhengyan.Vault;

namespace Zhengyan.Journal;

/// <summary>Reads every file of a matter and compares it with what the journal says of it.</summary>
internal static class FileComparison
{
    public static IEnumerable<Misfit> Of(ZhengyanDb db, KeptFiles files, Matter matter) =>
        from attachment in matter.Attachments
        let wrong = WrongWith(db, files, matter, attachment)
        where wrong is not null
        select new Misfit(null, matter.Id.Value, null, wrong);

    private static Text? WrongWith(ZhengyanDb db, KeptFiles files, Matter matter, Attachment attachment)
    {
        try
        {
            using var content = files.Open(db, matter.Id.Value, attachment.Id);
            return Convert.ToHexStringLower(SHA256.HashData(content)) == attachment.Hash ? null : Text.Of("附件 {0} 的文件不是当时的那一个", attachment.Id.ToString("N"));
        }
        catch (FileNotFoundException)
        {
            return Text.Of("附件 {0} 的文件不见了", attachment.Id.ToString("N"));
        }
        catch (CryptographicException)
        {
            return Text.Of("附件 {0} 的文件被改动过", attachment.Id.ToString("N"));
        }
    }
}
