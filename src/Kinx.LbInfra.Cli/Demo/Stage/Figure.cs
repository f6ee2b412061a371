namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>Something that the demo measured.</summary>
/// <param name="Budget">What the value has to be, in words; null if it is only reported.</param>
/// <param name="Holds">False if the budget was missed.</param>
public sealed record Figure(string Name, string Value, string? Budget = null, bool Holds = true);
