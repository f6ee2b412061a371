using System.Globalization;
using System.Text.RegularExpressions;

namespace Kinx.LbInfra.Core.Rendering.Planners;

/// <summary>
/// Writes the value of a PATH rule as HAProxy's normal form of a path has it. Otherwise a value such as <c>/%7euser</c> would match no
/// request any more.
/// </summary>
internal static partial class PathInNormalForm
{
    /// <summary>
    /// Escapes of unreserved characters (RFC 3986 section 2.3) are decoded, others in upper case, and <c>%2F</c> is a slash. Dots and
    /// double slashes stay, because the value may be any part of a path.
    /// </summary>
    public static string Of(string value) => Escape().Replace(value, match =>
    {
        var c = (char)int.Parse(match.ValueSpan[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '/' ? c.ToString() : match.Value.ToUpperInvariant();
    });

    /// <summary>
    /// Escapes of all characters are decoded, those of bytes that are not UTF-8 excepted. The value stays as it is if a control character
    /// would come out: HAProxy's configuration cannot have one.
    /// </summary>
    public static string Decoded(string value)
    {
        var decoded = Uri.UnescapeDataString(value);
        return decoded.Any(char.IsControl) ? value : decoded;
    }

    [GeneratedRegex("%[0-9A-Fa-f]{2}")]
    private static partial Regex Escape();
}
