using System.Buffers;
using System.Globalization;

namespace Kinx.LbInfra.Core.Validation.Policies.Regexes;

/// <summary>Reads an escape that stands for one character or for a set of characters.</summary>
internal static class RegexEscape
{
    /// <summary>Result for an escape that stands for a set of characters, such as <c>\d</c>.</summary>
    public const int Set = -1;

    private const int LargestOctal = 255;
    private static readonly SearchValues<char> Octal = SearchValues.Create("01234567");
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Reads the escape after its backslash.</summary>
    /// <returns>The character's code, or <see cref="Set"/>.</returns>
    public static int Read(RegexCursor cursor)
    {
        var c = cursor.Take();
        if (c is 'd' or 'D' or 's' or 'S' or 'w' or 'W') return Set;
        // For PCRE2 it is a set of line breaks, for Python a single one; only a single one can be the end of a range.
        if (c == 'v') return Set;
        if (c is 'a' or 'f' or 'n' or 'r' or 't') return "\a\f\n\r\t"["afnrt".IndexOf(c)];
        if (c == 'x') return FromHexadecimal(cursor);
        if (Octal.Contains(c)) return FromOctal(cursor, c);
        return !char.IsAsciiLetterOrDigit(c) ? c : throw cursor.Fault($"\"\\{c}\" is not supported by both Octavia and HAProxy");
    }

    private static int FromHexadecimal(RegexCursor cursor)
    {
        var digits = cursor.TakeWhile(Hexadecimal, most: 2);
        if (digits.Length == 2) return int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        throw cursor.Fault("\"\\x\" needs two hexadecimal digits");
    }

    private static int FromOctal(RegexCursor cursor, char first)
    {
        var code = (first + cursor.TakeWhile(Octal, most: 2)).Aggregate(0, (sum, digit) => (sum * 8) + digit - '0');
        return code <= LargestOctal ? code : throw cursor.Fault("an octal number is greater than 377");
    }
}
