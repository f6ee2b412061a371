using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>What the functions on texts do.</summary>
internal static class TextFunctions
{
    public static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string CapitalizeWords(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c == ' ')
        ? string.Join(' ', text.Split(' ').Select(Capitalize))
        : throw new ValueException("this subset takes texts of letters, digits and blanks only");

    public static string ReplaceFirst(string text, string match, string replacement)
    {
        var at = text.IndexOf(match, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    }

    /// <param name="start">counts from the end when negative</param>
    /// <param name="length">null for the rest</param>
    public static string Slice(string text, int start, int? length)
    {
        var from = start < 0 ? start + text.Length : start;
        if (from < 0 && length is null || length < 0)
            throw new ValueException("the start or the length is outside of the text");
        if (from < 0 && from + (long)length! > 0)
            throw new ValueException("the start is outside of the text");
        return from < 0 || from >= text.Length ? "" : text.Substring(from, Math.Min(length ?? text.Length, text.Length - from));
    }

    /// <param name="length">of the result, the ellipsis included</param>
    public static string Truncate(string text, int length, string ellipsis)
    {
        if (length < 0)
            throw new ValueException("the length is negative");
        if (text.Length <= length)
            return text;
        return text[..Math.Max(0, length - ellipsis.Length)] + ellipsis;
    }

    public static object EscapeHtml(FunctionCall call)
    {
        var text = call.Text(0);
        return text.All(char.IsAscii)
            ? text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;")
            : throw new ValueException("this subset takes ASCII texts only");
    }
}
