namespace Kinx.LbInfra.Core.Allocation;

/// <summary>An address that was picked for a load balancer.</summary>
/// <param name="LoadBalancer">Its name.</param>
/// <param name="Pool">The site's pool that the address is of.</param>
/// <param name="Address">In its usual spelling.</param>
public sealed record VipChoice(string LoadBalancer, string Pool, string Address);
