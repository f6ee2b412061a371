using System.Text.RegularExpressions;

namespace Kinx.LbInfra.Core.Text;

/// <summary>Finds private keys in PEM format, which must not appear in the project's files or in messages.</summary>
internal static partial class KeyMaterial
{
    private const string End = "-----END ";

    /// <summary>True if the text contains the first line of a private key.</summary>
    public static bool IsIn(string text) => text.Contains("PRIVATE KEY", StringComparison.Ordinal) && Header().IsMatch(text);

    /// <summary>The line numbers of all private keys, counted from 1. A key without its last line extends to the end of the file.</summary>
    public static IEnumerable<int> Lines(IReadOnlyList<string> lines)
    {
        var within = false;
        for (var index = 0; index < lines.Count; index++)
        {
            var start = Header().Match(lines[index]);
            within |= start.Success;
            if (within) yield return index + 1;
            within &= !lines[index].AsSpan(start.Index + start.Length).Contains(End, StringComparison.Ordinal);
        }
    }

    // OpenSSL's "PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY", OpenSSH's, and PGP's "PRIVATE KEY BLOCK".
    [GeneratedRegex("-----BEGIN [A-Z0-9 ]*PRIVATE KEY")]
    private static partial Regex Header();
}
