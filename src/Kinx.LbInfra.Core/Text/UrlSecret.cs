using System.Text.RegularExpressions;

namespace Kinx.LbInfra.Core.Text;

/// <summary>Finds secrets in a URL: a user before the host, or a parameter whose name says that its value is one.</summary>
internal static partial class UrlSecret
{
    /// <summary>What kind of secret it is, with an article; null if there is none.</summary>
    public static string? In(string url)
    {
        if (User().IsMatch(url)) return "a user name or password";
        return Parameter().IsMatch(Uri.UnescapeDataString(url)) ? "a secret among its parameters" : null;
    }

    [GeneratedRegex(@"\A\s*[a-z][a-z0-9+.-]*://[^/?#\\\s]*@", RegexOptions.IgnoreCase)]
    private static partial Regex User();

    // Short words count only as the last part of a name: "key" and "api_key", not "monkey".
    [GeneratedRegex(
        @"[?&;#](?:[\w.-]*(?:token|secret|password|passwd|passphrase|signature|api-?key|credential)"
        + @"|(?:[\w.-]*[-_.])?(?:key|sig|auth|authorization|pass|pwd|jwt))s?=[^&;#]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();
}
