using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Kinx.LbInfra.Tests.Core.Loading;

/// <summary>
/// Texts with characters that cannot be seen, or bytes that are none: <c>&lt;U+00A0&gt;</c> and <c>&lt;byte E9&gt;</c>.
/// </summary>
internal static partial class InvisibleText
{
    /// <summary>The text in UTF-8, with each mark replaced by what it stands for.</summary>
    public static byte[] Bytes(string text) =>
        [.. Mark().Split(Character().Replace(text, Read)).SelectMany(Encoded)];

    private static byte[] Encoded(string part) =>
        part.StartsWith("<byte ", StringComparison.Ordinal) ? [(byte)Number(part[6..8])] : Encoding.UTF8.GetBytes(part);

    private static string Read(Match mark) => char.ConvertFromUtf32(Number(mark.Groups[1].Value));

    private static int Number(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?=<byte [0-9A-F]{2}>)|(?<=<byte [0-9A-F]{2}>)")]
    private static partial Regex Mark();

    [GeneratedRegex("<U\\+([0-9A-F]{4,6})>")]
    private static partial Regex Character();
}
