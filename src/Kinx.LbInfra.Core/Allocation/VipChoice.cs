using Kinx.LbInfra.Core.Addresses;

namespace Kinx.LbInfra.Core.Allocation;

/// <summary>An address allocated to a load balancer.</summary>
/// <param name="LoadBalancer">Name of the load balancer.</param>
/// <param name="Pool">Name of the pool that the address comes from.</param>
/// <param name="Address">The address.</param>
public sealed record VipChoice(string LoadBalancer, string Pool, HostAddress Address);
