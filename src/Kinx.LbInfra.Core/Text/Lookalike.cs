using System.Globalization;
using System.Text;

namespace Kinx.LbInfra.Core.Text;

/// <summary>
/// A character that looks like another one, or like nothing, and reaches files by copying from web pages and word processors: a
/// no-break space, a zero-width space, a typographic quote, a full-width digit, a mathematical letter.
/// </summary>
internal static class Lookalike
{
    /// <summary>True for a character that cannot be seen, or that looks like a space without being one.</summary>
    public static bool IsInvisible(Rune character) => LookalikeTable.Find(character) is { IsInvisible: true };

    /// <summary>The first character of a text that looks like another one; null if there is none.</summary>
    public static Rune? FirstIn(string text)
    {
        // A word in Cyrillic or Greek is what it looks like, unless only letters were used that look like ours.
        var isForeign = text.EnumerateRunes().Any(rune => Rune.IsLetter(rune) && !rune.IsAscii && LookalikeTable.Find(rune) is null);
        foreach (var rune in text.EnumerateRunes())
        {
            if (LookalikeTable.Find(rune) is { } row && !(isForeign && row.IsScript)) return rune;
        }

        return null;
    }

    /// <summary>Name and number: <c>a no-break space (U+00A0)</c>, <c>a mathematical "s" (U+1D5CC)</c>.</summary>
    public static string Name(Rune character)
    {
        var name = LookalikeTable.Find(character)?.Name(character) ?? "character";
        var article = "aeiouAEIOU".Contains(name[0], StringComparison.Ordinal) ? "an" : "a";
        return string.Create(CultureInfo.InvariantCulture, $"{article} {name} (U+{character.Value:X4})");
    }

    /// <summary>The text to write in its place: an ASCII character, or nothing.</summary>
    public static string Meant(Rune character) => LookalikeTable.Find(character)?.MeantBy(character) ?? "";

    /// <summary>The text without invisible characters and spaces at its ends.</summary>
    public static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        return text[start..end];
    }

    // Beyond the first plane there are invisible characters only in emoji.
    private static bool IsBlank(char c) => c == ' ' || (c > '\u007F' && Rune.TryCreate(c, out var rune) && IsInvisible(rune));
}
