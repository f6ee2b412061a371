namespace Kinx.LbInfra.Lab.Faulting;

/// <summary>A fault that took effect.</summary>
/// <param name="Fault">One of <see cref="Faults.Names"/>.</param>
/// <param name="Target">The name of the node or back end.</param>
/// <param name="At">When it had taken effect, UTC.</param>
public sealed record AppliedFault(string Fault, string Target, DateTimeOffset At);
