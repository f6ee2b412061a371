namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>Something measured by the demo.</summary>
/// <param name="Budget">What it has to be, in words; null: only reported.</param>
/// <param name="Holds">False: the demo fails.</param>
public sealed record Figure(string Name, string Value, string? Budget = null, bool Holds = true);
