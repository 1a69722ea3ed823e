namespace Zhengyan.Access;

/// <summary>A form as it has to be sent. What is none, is broken off, or has more fields than any page asks for is refused before anything is made of it.</summary>
internal static class ProperForm
{
    /// <summary>Reads the form; false where it cannot be read as one.</summary>
    public static async Task<bool> Read(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return false;
        }

        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            return true;
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return false;
        }
    }

    /// <summary>Whether this is said of what was sent. A request that is too large has an answer of its own.</summary>
    public static bool IsBroken(Exception wrong) => wrong is InvalidDataException or (IOException and not BadHttpRequestException);
}
