using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Core.Diagnostics;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>Diagnostics as text blocks on standard error, or as a JSON array on standard output.</summary>
internal sealed class DiagnosticsView(CliContext context)
{
    public void WriteText(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in Seen(diagnostics)) context.Error.WriteLine(DiagnosticText.Render(diagnostic));
    }

    public void WriteJson(IEnumerable<Diagnostic> diagnostics) => context.Out.WriteLine(DiagnosticJson.Render(Seen(diagnostics)));

    /// <summary>For a command that prints them as part of its own JSON object.</summary>
    public IReadOnlyList<DiagnosticRecord> Records(IEnumerable<Diagnostic> diagnostics) =>
        [.. Seen(diagnostics).Select(DiagnosticRecord.Of)];

    // File names are shown relative to the working directory.
    private IEnumerable<Diagnostic> Seen(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => diagnostic.RelativeTo(context.WorkingDirectory));
}
