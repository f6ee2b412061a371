using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>Finds what does not belong in a file: control characters, invisible ones where a space was meant, placeholders.</summary>
internal static partial class StrayText
{
    // Every character beyond ASCII; Lookalike says which of them cannot be seen.
    private const string Stray = @"(?<stray>[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\u0000-\u007F])";

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

    /// <summary>The first invisible character at either end of an unquoted value, or before "#", where a space was meant.</summary>
    public static Rune? AtTheEnds(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') >= 0 && Invisible(Ends(), text) is { } stray ? Character(stray) : null;

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
            var text = Comment().Replace(source.Lines[line - 1], "");
            if (Sign().Match(text) is { Success: true } sign) return At(source, line, sign.Groups["sign"]);
            if (Invisible(Structural(), text) is { } stray) return At(source, line, stray);
        }

        return null;
    }

    private static Diagnostic ControlCharacter(SourceText source, int line, int at, char character) =>
        LoadDiagnostics.ControlCharacter(character, source.Span(new TextRange(line, at + 1, at + 2)));

    private static Diagnostic At(SourceText source, int line, Group stray) =>
        LoadDiagnostics.StrayCharacter(Character(stray), null, source.Span(Range(line, stray)));

    private static Group? Invisible(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => match.Groups["stray"]).FirstOrDefault(stray => Lookalike.IsInvisible(Character(stray)));

    private static Rune Character(Group group) => Rune.GetRuneAt(group.Value, 0);

    private static TextRange Range(int line, Group group) => new(line, group.Index + 1, group.Index + group.Length + 1);

    [GeneratedRegex("(^| )#.*")]
    private static partial Regex Comment();

    [GeneratedRegex("^" + Stray + "|" + Stray + "$|" + Stray + " *#", RegexOptions.ExplicitCapture)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\$\{[^}]*\}", RegexOptions.Singleline)]
    private static partial Regex Placeholders();

    [GeneratedRegex(@"^[^""'#]*?(?<left>\{\{.*?\}\}|\{[%#].*?[%#]\})", RegexOptions.ExplicitCapture)]
    private static partial Regex Unquoted();

    // In the place of a dash or colon.
    [GeneratedRegex(
        @"^ *(?<sign>[\u2010-\u2015\u2212\uFF0D]) |^[ -]*[a-z_0-9]+(?<sign>\uFF1A|\u2236)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Sign();

    // As indentation, after or before a character with a meaning in YAML, or at the end of a line.
    [GeneratedRegex(
        @"^[ \t]*" + Stray + @"|(^|[ \t])(-|[^ ]*:|[,\[{]) *" + Stray + "|" + Stray + @" *([:,\]}]|$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Structural();
}
