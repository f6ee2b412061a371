namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>What of a load balancer is administratively up and in use; HAProxy hears of nothing else, members apart.</summary>
internal sealed class InForce(LoadBalancerSpec loadBalancer)
{
    public IReadOnlyList<ListenerSpec> Listeners { get; } = [.. loadBalancer.Listeners.Where(listener => listener.AdminStateUp)];

    /// <summary>Pools that some listener uses, each once.</summary>
    public IReadOnlyList<PoolSpec> Pools => [.. Listeners.SelectMany(PoolsOf).DistinctBy(pool => pool.Name, StringComparer.Ordinal)];

    /// <summary>The default pool and those of policies, each once, as far as they are up.</summary>
    public IReadOnlyList<PoolSpec> PoolsOf(ListenerSpec listener) =>
    [
        .. listener.L7Policies.Where(policy => policy.IsInForce).Select(policy => policy.RedirectPool).Prepend(listener.DefaultPool)
            .Select(Pool).OfType<PoolSpec>().DistinctBy(pool => pool.Name, StringComparer.Ordinal),
    ];

    /// <summary>The pool of a name, if it is up.</summary>
    public PoolSpec? Pool(string? name) => loadBalancer.FindPool(name) is { AdminStateUp: true } pool ? pool : null;
}
