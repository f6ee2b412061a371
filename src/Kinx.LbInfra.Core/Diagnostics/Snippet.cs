using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>The part of a source line around a finding, short enough for a terminal.</summary>
/// <param name="Text">At most <see cref="Width"/> characters of the line, with an ellipsis at each cut.</param>
/// <param name="Indent">White space as wide as the text before the finding.</param>
/// <param name="Carets">Number of characters to underline; at least 1.</param>
internal sealed record Snippet(string Text, string Indent, int Carets)
{
    private const int Width = 120;

    // Enough of the text before the finding to recognize the place.
    private const int Before = 40;

    public static Snippet Of(SourceSpan span)
    {
        var line = span.LineText;
        var at = Math.Min(span.Column - 1, line.Length);
        var start = line.Length <= Width ? 0 : Math.Clamp(at - Before, 0, line.Length - Width);
        var end = Math.Min(start + Width, line.Length);
        var before = (start > 0 ? "…" : "") + Printable(line[start..at]);
        var text = before + Printable(line[at..end]) + (end < line.Length ? "…" : "");
        // Tabs are kept, so that the carets stay below their text whatever the tab width of the terminal.
        var indent = string.Concat(before.Select(c => c == '\t' ? '\t' : ' '));
        return new Snippet(text, indent, Math.Max(1, Math.Min(span.EndColumn - 1, end) - at));
    }

    // One character replaces one, so that the carets stay below their text.
    private static string Printable(string text) => string.Concat(text.Select(c => c == '\t' || !Quoted.IsUnprintable(c) ? c : '\uFFFD'));
}
