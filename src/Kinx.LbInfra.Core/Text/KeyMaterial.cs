using System.Text.RegularExpressions;

namespace Kinx.LbInfra.Core.Text;

/// <summary>Private keys in the PEM form, which no file of ours may hold and no message may repeat.</summary>
internal static partial class KeyMaterial
{
    private const string End = "-----END ";

    /// <summary>True when the text has the first line of a private key.</summary>
    public static bool IsIn(string text) => text.Contains("PRIVATE KEY", StringComparison.Ordinal) && Header().IsMatch(text);

    /// <summary>The lines of all private keys, counted from 1; a key without its last line reaches to the end of the file.</summary>
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
