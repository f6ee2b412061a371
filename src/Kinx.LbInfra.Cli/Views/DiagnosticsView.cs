using Kinx.LbInfra.Core.Diagnostics;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>Diagnostics as text blocks on standard error, or as a JSON array on standard output.</summary>
internal sealed class DiagnosticsView(CliContext context)
{
    public void WriteText(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            context.Error.WriteLine(DiagnosticText.Render(diagnostic));
    }

    public void WriteJson(IEnumerable<Diagnostic> diagnostics) => context.Out.WriteLine(DiagnosticJson.Render(diagnostics));
}
