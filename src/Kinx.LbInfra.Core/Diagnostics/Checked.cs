namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>The result of a check: a value, if there is one, and all findings, since a valid value may come with warnings.</summary>
/// <param name="Value">Null when the input yields no value at all.</param>
/// <param name="Diagnostics">The findings, sorted by file and position.</param>
public sealed record Checked<T>(T? Value, IReadOnlyList<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>True when at least one diagnostic is an error; the value must then not be used.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
