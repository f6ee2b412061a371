using System.Globalization;
using System.Text;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>
/// A diagnostic as readable text, escaped so that it can neither control a terminal nor pass commands to a CI system through the job log.
/// Terminals and editors turn the start of the first line into a link:
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
    /// <summary>The lines of a diagnostic, without colors and without a final line feed.</summary>
    public static string Render(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        if (diagnostic.Span is { } at) text.Append(CultureInfo.InvariantCulture, $"{Quoted.OneLine(at.File)}:{at.Line}:{at.Column}: ");
        text.Append(CultureInfo.InvariantCulture, $"{Name(diagnostic.Severity)} {diagnostic.Code}: {Quoted.OneLine(diagnostic.Message)}");
        var margin = diagnostic.Span is { } span ? AppendSnippet(text, span) : " ";
        if (diagnostic.Path?.ToString() is { Length: > 0 } path) text.Append(CultureInfo.InvariantCulture, $"\n{margin} = at {path}");
        if (diagnostic.RelatedSpan is { } related)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{margin} = see {Quoted.OneLine(related.File)}:{related.Line}:{related.Column}");
        }

        if (diagnostic.Hint is { } hint) text.Append(CultureInfo.InvariantCulture, $"\n{margin} = hint: {Quoted.OneLine(hint)}");
        return text.ToString();
    }

    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public static string Name(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static string AppendSnippet(StringBuilder text, SourceSpan span)
    {
        var number = span.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        if (span.LineText.Length == 0) return margin;
        var snippet = Snippet.Of(span);
        text.Append(CultureInfo.InvariantCulture, $"\n{margin} |\n{number} | {snippet.Text}\n{margin} | {snippet.Indent}");
        text.Append('^', snippet.Carets);
        return margin;
    }
}
