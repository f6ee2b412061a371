using System.Buffers;
using System.Globalization;

namespace Kinx.LbInfra.Core.Validation.Policies.Regexes;

/// <summary><c>*</c>, <c>+</c>, <c>?</c> and <c>{m,n}</c>, with the <c>?</c> or <c>+</c> that may follow.</summary>
internal static class RegexQuantifier
{
    private const int PcreMost = 65_535;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>Reads a quantifier, if there is one.</summary>
    /// <returns>The smallest and the largest count, null for no limit; or null when there is none.</returns>
    public static (int Least, int? Most)? Read(RegexCursor cursor)
    {
        if (Counts(cursor) is not { } counts) return null;
        if (cursor.Next is '?' or '+') cursor.Take();
        var offset = cursor.Offset;
        if (Counts(cursor) is null) return counts;
        cursor.GoTo(offset);
        throw cursor.Fault("a repetition cannot be repeated");
    }

    private static (int, int?)? Counts(RegexCursor cursor)
    {
        if (cursor.Accept("*")) return (0, null);
        if (cursor.Accept("+")) return (1, null);
        if (cursor.Accept("?")) return (0, 1);
        return cursor.Next == '{' ? Braces(cursor) : null;
    }

    // Braces without counts are plain characters.
    private static (int, int?)? Braces(RegexCursor cursor)
    {
        var start = cursor.Offset;
        cursor.Take();
        var least = cursor.TakeWhile(Digits);
        var isRange = cursor.Accept(",");
        var most = isRange ? cursor.TakeWhile(Digits) : least;
        if (cursor.Accept("}") && (isRange || least.Length > 0)) return Checked(cursor, Number(cursor, least) ?? 0, Number(cursor, most));
        cursor.GoTo(start);
        return null;
    }

    private static (int, int?) Checked(RegexCursor cursor, int least, int? most) =>
        most < least ? throw cursor.Fault("the minimum of a repetition is greater than its maximum") : (least, most);

    private static int? Number(RegexCursor cursor, string digits)
    {
        if (digits.Length == 0) return null;
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= PcreMost) return number;
        throw cursor.Fault($"HAProxy allows at most {PcreMost} repetitions, and this is more");
    }
}
