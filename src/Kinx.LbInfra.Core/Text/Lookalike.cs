using System.Collections.Frozen;
using System.Globalization;

namespace Kinx.LbInfra.Core.Text;

/// <summary>
/// A character that looks like another one, or like nothing, and reaches files by copying from web pages and word processors: a
/// no-break space, a zero-width space, a typographic quote, a full-width digit.
/// </summary>
internal static class Lookalike
{
    private static readonly FrozenDictionary<char, (string Name, string Meant)> Known = new Dictionary<char, (string, string)>
    {
        ['\u00A0'] = ("no-break space", " "),
        ['\u00AD'] = ("soft hyphen", ""),
        ['\u1680'] = ("Ogham space", " "),
        ['\u180E'] = ("Mongolian vowel separator", ""),
        ['\u200B'] = ("zero-width space", ""),
        ['\u200C'] = ("zero-width non-joiner", ""),
        ['\u200D'] = ("zero-width joiner", ""),
        ['\u200E'] = ("left-to-right mark", ""),
        ['\u200F'] = ("right-to-left mark", ""),
        ['\u202F'] = ("narrow no-break space", " "),
        ['\u205F'] = ("mathematical space", " "),
        ['\u2060'] = ("word joiner", ""),
        ['\u3000'] = ("ideographic space", " "),
        ['\u3164'] = ("Hangul filler", ""),
        ['\uFEFF'] = ("byte order mark", ""),
        ['\u2018'] = ("typographic quote", "'"),
        ['\u2019'] = ("typographic quote", "'"),
        ['\u201C'] = ("typographic quote", "\""),
        ['\u201D'] = ("typographic quote", "\""),
        ['\u201E'] = ("typographic quote", "\""),
        ['\u2010'] = ("Unicode hyphen", "-"),
        ['\u2011'] = ("no-break hyphen", "-"),
        ['\u2013'] = ("en dash", "-"),
        ['\u2014'] = ("em dash", "-"),
        ['\u2212'] = ("minus sign", "-"),
    }.ToFrozenDictionary();

    /// <summary>True for a character that cannot be seen, or that looks like a space without being one.</summary>
    public static bool IsInvisible(char c) =>
        c > '\u007F' && (c is >= '\u2000' and <= '\u200A' || (Known.TryGetValue(c, out var known) && known.Meant is "" or " "));

    /// <summary>True for an invisible character, and for one that looks like one of ASCII.</summary>
    public static bool Is(char c) => c > '\u007F' && (IsInvisible(c) || Known.ContainsKey(c) || IsFullWidth(c));

    /// <summary>Name and number: <c>a no-break space (U+00A0)</c>.</summary>
    public static string Name(char c)
    {
        var name = Known.TryGetValue(c, out var known) ? known.Name : IsFullWidth(c) ? $"full-width \"{Meant(c)}\"" : "typographic space";
        var article = "aeiouAEIOU".Contains(name[0], StringComparison.Ordinal) ? "an" : "a";
        return string.Create(CultureInfo.InvariantCulture, $"{article} {name} (U+{(int)c:X4})");
    }

    /// <summary>The text to write in its place: an ASCII character, or nothing.</summary>
    public static string Meant(char c) =>
        Known.TryGetValue(c, out var known) ? known.Meant : IsFullWidth(c) ? ((char)(c - '\uFF01' + '!')).ToString() : " ";

    /// <summary>The text without invisible characters and spaces at its ends.</summary>
    public static string Trim(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && (text[start] == ' ' || IsInvisible(text[start]))) start++;
        while (end > start && (text[end - 1] == ' ' || IsInvisible(text[end - 1]))) end--;
        return text[start..end];
    }

    private static bool IsFullWidth(char c) => c is >= '\uFF01' and <= '\uFF5E';
}
