namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>A reason to reject inputs.</summary>
/// <param name="Property">The property's path; empty: the inputs as a whole, or the reason names the property.</param>
internal sealed record CheckFailure(string Property, string Reason);
