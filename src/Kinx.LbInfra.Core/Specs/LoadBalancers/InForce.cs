namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>
/// The objects of a load balancer that are administratively up and in use. HAProxy's configuration has only these, plus all members.
/// </summary>
internal sealed class InForce(LoadBalancerSpec loadBalancer)
{
    public IReadOnlyList<ListenerSpec> Listeners { get; } = [.. loadBalancer.Listeners.Where(listener => listener.AdminStateUp)];

    /// <summary>The pools that listeners use, without duplicates.</summary>
    public IReadOnlyList<PoolSpec> Pools => [.. Listeners.SelectMany(PoolsOf).DistinctBy(pool => pool.Name, StringComparer.Ordinal)];

    /// <summary>The pools of a listener and of its policies that are up, without duplicates.</summary>
    public IReadOnlyList<PoolSpec> PoolsOf(ListenerSpec listener) =>
    [
        .. listener.L7Policies.Where(policy => policy.IsInForce).Select(policy => policy.RedirectPool).Prepend(listener.DefaultPool)
            .Select(Pool).OfType<PoolSpec>().DistinctBy(pool => pool.Name, StringComparer.Ordinal),
    ];

    /// <summary>The pool with this name, if it is up.</summary>
    public PoolSpec? Pool(string? name) => loadBalancer.FindPool(name) is { AdminStateUp: true } pool ? pool : null;
}
