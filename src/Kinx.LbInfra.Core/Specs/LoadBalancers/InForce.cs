namespace Kinx.LbInfra.Core.Specs.LoadBalancers;

/// <summary>
/// The objects of a load balancer that are administratively up and in use. HAProxy's configuration has only these, plus all members.
/// </summary>
internal sealed class InForce
{
    private readonly Dictionary<string, PoolSpec> _pools = new(StringComparer.Ordinal);

    public InForce(LoadBalancerSpec loadBalancer)
    {
        Listeners = [.. loadBalancer.Listeners.Where(listener => listener.AdminStateUp)];
        // A name that two pools have is an error elsewhere; until it is corrected, it means the first of them.
        foreach (var pool in loadBalancer.Pools) _pools.TryAdd(pool.Name, pool);
    }

    public IReadOnlyList<ListenerSpec> Listeners { get; }

    /// <summary>The pools that listeners use, without duplicates.</summary>
    public IReadOnlyList<PoolSpec> Pools => [.. Listeners.SelectMany(PoolsOf).DistinctBy(pool => pool.Name, StringComparer.Ordinal)];

    /// <summary>The pools of a listener and of its policies that are up, without duplicates.</summary>
    public IReadOnlyList<PoolSpec> PoolsOf(ListenerSpec listener)
    {
        var pools = new List<PoolSpec>();
        Add(pools, listener.DefaultPool);
        foreach (var policy in listener.L7Policies.Where(policy => policy.IsInForce)) Add(pools, policy.RedirectPool);

        return pools;
    }

    /// <summary>The pool with this name, if it is up.</summary>
    public PoolSpec? Pool(string? name) =>
        name is not null && _pools.TryGetValue(name, out var pool) && pool.AdminStateUp ? pool : null;

    private void Add(List<PoolSpec> pools, string? name)
    {
        if (Pool(name) is { } pool && !pools.Exists(other => other.Name == pool.Name)) pools.Add(pool);
    }
}
