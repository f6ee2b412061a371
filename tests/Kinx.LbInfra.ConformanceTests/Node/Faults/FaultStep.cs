namespace Kinx.LbInfra.ConformanceTests.Node.Faults;

/// <summary>One fault of a sequence.</summary>
/// <param name="Fault">Which.</param>
/// <param name="Hold">How long until the next one, or until it is repaired.</param>
/// <param name="Overlaps">Whether the next one comes before this one is repaired.</param>
internal sealed record FaultStep(Fault Fault, TimeSpan Hold, bool Overlaps)
{
    public override string ToString() => FormattableString.Invariant($"{Fault} {Hold.TotalMilliseconds:f0} ms{(Overlaps ? " and" : "")}");
}
