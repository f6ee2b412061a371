using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>The part of a source line around a finding, fit for a terminal.</summary>
/// <param name="Text">At most <see cref="Width"/> characters of the line, with an ellipsis where it was cut.</param>
/// <param name="Indent">As wide as what stands before the finding.</param>
/// <param name="Carets">Characters of the finding that are shown; at least 1.</param>
internal sealed record Snippet(string Text, string Indent, int Carets)
{
    private const int Width = 120;

    // Enough of what comes before to know where one is.
    private const int Before = 40;

    public static Snippet Of(SourceSpan span)
    {
        var line = span.LineText;
        var at = Math.Min(span.Column - 1, line.Length);
        var start = line.Length <= Width ? 0 : Math.Clamp(at - Before, 0, line.Length - Width);
        var end = Math.Min(start + Width, line.Length);
        var before = (start > 0 ? "…" : "") + Printable(line[start..at]);
        var text = before + Printable(line[at..end]) + (end < line.Length ? "…" : "");
        // Tabs before the carets keep them below their text, however wide a terminal shows a tab.
        var indent = string.Concat(before.Select(c => c == '\t' ? '\t' : ' '));
        return new Snippet(text, indent, Math.Max(1, Math.Min(span.EndColumn - 1, end) - at));
    }

    // One character for one, so that the carets stay below their text.
    private static string Printable(string text) => string.Concat(text.Select(c => c == '\t' || !Quoted.IsUnprintable(c) ? c : '\uFFFD'));
}
