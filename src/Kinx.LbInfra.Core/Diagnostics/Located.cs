namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>Sorts findings for display.</summary>
public static class Located
{
    /// <summary>Sorts by file, position, code and message, with the site file last, and removes duplicates.</summary>
    public static IReadOnlyList<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderBy(diagnostic => diagnostic.InSite)
            .ThenBy(diagnostic => diagnostic.Span?.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Span?.Line)
            .ThenBy(diagnostic => diagnostic.Span?.Column)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)
            .Distinct(),
    ];
}
