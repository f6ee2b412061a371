using System.Globalization;
using System.Text;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>
/// A diagnostic as people read it; the first line is what terminals and editors make a link of:
/// <code>
/// stacks/acme.yaml:8:24: error LB2002: listener "api" uses port 443, which listener "web" already uses
///   |
/// 8 |         protocol_port: 443
///   |                        ^^^
///   = at loadbalancers[0].listeners[1].protocol_port
///   = hint: give one of them another port
/// </code>
/// </summary>
public static class DiagnosticText
{
    /// <summary>The block, without a line feed at its end and without colour.</summary>
    public static string Render(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        if (diagnostic.Span is { } at)
            text.Append(CultureInfo.InvariantCulture, $"{at.File}:{at.Line}:{at.Column}: ");
        text.Append(CultureInfo.InvariantCulture, $"{Name(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}");
        var margin = diagnostic.Span is { } span ? AppendSnippet(text, span) : " ";
        if (diagnostic.Path?.ToString() is { Length: > 0 } path)
            text.Append(CultureInfo.InvariantCulture, $"\n{margin} = at {path}");
        if (diagnostic.RelatedSpan is { } related)
            text.Append(CultureInfo.InvariantCulture, $"\n{margin} = see {related.File}:{related.Line}:{related.Column}");
        if (diagnostic.Hint is { } hint)
            text.Append(CultureInfo.InvariantCulture, $"\n{margin} = hint: {hint}");
        return text.ToString();
    }

    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public static string Name(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static string AppendSnippet(StringBuilder text, SourceSpan span)
    {
        var number = span.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        if (span.LineText.Length == 0) return margin;
        // Tabs before the carets keep them below their text, however wide a terminal shows a tab.
        var before = span.LineText[..Math.Min(span.Column - 1, span.LineText.Length)];
        var indent = string.Concat(before.Select(c => c == '\t' ? '\t' : ' '));
        text.Append(CultureInfo.InvariantCulture, $"\n{margin} |\n{number} | {span.LineText}\n{margin} | {indent}");
        text.Append('^', span.EndColumn - span.Column);
        return margin;
    }
}
