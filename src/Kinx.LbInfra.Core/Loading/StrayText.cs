using System.Buffers;
using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>Finds what does not belong in a file: control characters, invisible ones where a space was meant, placeholders.</summary>
internal static partial class StrayText
{
    // The characters of Lookalike.IsInvisible.
    private const string Stray = @"(?<stray>[\u00A0\u00AD\u1680\u180E\u2000-\u200F\u202F\u205F\u2060\u3000\u3164\uFEFF])";

    // All but what ends a line of YAML. U+FFFD is what an editor saves in place of bytes that it could not read.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c)
            .Where(c => Quoted.IsUnprintable(c) || c >= '\uFFFD')
            .Except(['\t', '\n', '\r', '\u0085', '\u2028', '\u2029'])]);

    // What ends a line for YAML but not for most editors, which show what follows in the same line, and so as a part of its comment.
    private static readonly SearchValues<char> HiddenBreaks = SearchValues.Create(['\r', '\u0085', '\u2028', '\u2029']);

    /// <summary>The first control character of each line, and every line break that editors do not show.</summary>
    public static IEnumerable<Diagnostic> ControlCharacters(SourceText source)
    {
        if (source.Text.AsSpan().ContainsAny(Controls))
        {
            foreach (var (index, line) in source.Lines.Index())
            {
                var at = line.AsSpan().IndexOfAny(Controls);
                if (at >= 0) yield return ControlCharacter(source, index + 1, at, line[at]);
            }
        }

        if (!source.Text.AsSpan().ContainsAny(HiddenBreaks)) yield break;
        foreach (var (index, end) in source.Breaks.Index())
        {
            if (end is not ("\n" or "\r\n")) yield return ControlCharacter(source, index + 1, source.Lines[index].Length, end[0]);
        }
    }

    /// <summary>The first character of a value that looks like another one, if it explains why the value is faulty.</summary>
    public static char? Suspect(string text)
    {
        foreach (var c in text)
        {
            if (Lookalike.Is(c)) return c;
        }

        return null;
    }

    /// <summary>The first invisible character at either end of an unquoted value, or before "#", where a space was meant.</summary>
    public static char? AtTheEnds(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') >= 0 && Ends().Match(text) is { Success: true } match)
        {
            return match.Groups["stray"].Value[0];
        }

        return null;
    }

    /// <summary>A placeholder of a template that nobody filled in, such as <c>{{ vip }}</c>; null if there is none.</summary>
    public static string? Placeholder(string text) =>
        text.Contains('{', StringComparison.Ordinal) && Placeholders().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>What explains a syntax error of YAML on these lines or just before them; null if nothing does.</summary>
    public static Diagnostic? BehindSyntaxError(SourceText source, int first, int last)
    {
        for (var line = Math.Max(1, first - 1); line <= Math.Min(last, source.Lines.Count); line++)
        {
            if (Unquoted().Match(source.Lines[line - 1]) is { Success: true } left)
            {
                return LoadDiagnostics.Placeholder(left.Groups["left"].Value, source.Span(Range(line, left.Groups["left"])));
            }
        }

        for (var line = Math.Min(last, source.Lines.Count); line >= 1; line--)
        {
            if (Structural().Match(Comment().Replace(source.Lines[line - 1], "")) is { Success: true } stray)
            {
                return At(source, line, stray.Groups["stray"]);
            }
        }

        return null;
    }

    private static Diagnostic ControlCharacter(SourceText source, int line, int at, char character) =>
        LoadDiagnostics.ControlCharacter(character, source.Span(new TextRange(line, at + 1, at + 2)));

    private static Diagnostic At(SourceText source, int line, Group stray) =>
        LoadDiagnostics.StrayCharacter(stray.Value[0], null, source.Span(Range(line, stray)));

    private static TextRange Range(int line, Group group) => new(line, group.Index + 1, group.Index + group.Length + 1);

    [GeneratedRegex("(^| )#.*")]
    private static partial Regex Comment();

    [GeneratedRegex("^" + Stray + "|" + Stray + "$|" + Stray + " *#", RegexOptions.ExplicitCapture)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\$\{[^}]*\}", RegexOptions.Singleline)]
    private static partial Regex Placeholders();

    [GeneratedRegex(@"^[^""'#]*?(?<left>\{\{.*?\}\}|\{[%#].*?[%#]\})", RegexOptions.ExplicitCapture)]
    private static partial Regex Unquoted();

    // As indentation, after or before a character with a meaning in YAML, or at the end of a line; or in the place of a dash or colon.
    [GeneratedRegex(
        @"^ *(?<stray>[\u2010-\u2015\u2212]) |^[ -]*[a-z_0-9]+(?<stray>\uFF1A)|^[ \t]*" + Stray
        + @"|(^|[ \t])(-|[^ ]*:|[,\[{]) *" + Stray + "|" + Stray + @" *([:,\]}]|$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Structural();
}
