namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>A value, if there is one, and always what was found on the way to it: warnings survive success.</summary>
/// <param name="Value">Null when nothing usable could be made of the input.</param>
/// <param name="Diagnostics">Sorted by file and position.</param>
public sealed record Checked<T>(T? Value, IReadOnlyList<Diagnostic> Diagnostics)
    where T : class
{
    /// <summary>True when at least one diagnostic is an error; the value must not be used then.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
}
