namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>
/// A diagnostic as a flat record. Lines and columns count from 1 and are null if unknown. The related position is that of the other
/// value involved in the finding.
/// </summary>
public sealed record DiagnosticRecord(
    string Code,
    string Severity,
    string Message,
    string? Path,
    string? File,
    int? Line,
    int? Column,
    int? EndColumn,
    string? RelatedFile,
    int? RelatedLine,
    int? RelatedColumn,
    string? Hint)
{
    /// <summary>Converts a diagnostic.</summary>
    public static DiagnosticRecord Of(Diagnostic diagnostic) => new(
        diagnostic.Code,
        DiagnosticText.Name(diagnostic.Severity),
        diagnostic.Message,
        diagnostic.Path?.ToString(),
        diagnostic.Span?.File,
        diagnostic.Span?.Line,
        diagnostic.Span?.Column,
        diagnostic.Span?.EndColumn,
        diagnostic.RelatedSpan?.File,
        diagnostic.RelatedSpan?.Line,
        diagnostic.RelatedSpan?.Column,
        diagnostic.Hint);
}
