namespace Kinx.LbInfra.Core.Specs;

/// <summary>A load balancer: the body of Octavia's create call, with our additions.</summary>
public sealed record LoadBalancerSpec
{
    /// <summary>Nodes when <see cref="NodeCount"/> is not set.</summary>
    public const int DefaultNodeCount = 2;

    /// <summary>Unique over all stacks; a part of host names and of the names of all objects.</summary>
    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public required string VipAddress { get; init; }

    public IReadOnlyList<AdditionalVipSpec> AdditionalVips { get; init; } = [];

    /// <summary>False: the VIPs are withdrawn and the nodes kept.</summary>
    public bool AdminStateUp { get; init; } = true;

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<ListenerSpec> Listeners { get; init; } = [];

    public IReadOnlyList<PoolSpec> Pools { get; init; } = [];

    /// <summary>Nodes, from 2 to 26. Ours.</summary>
    public int NodeCount { get; init; } = DefaultNodeCount;

    /// <summary>A flavor of the site. Unset: the site's default. Ours.</summary>
    public string? Flavor { get; init; }

    /// <summary>True: the nodes cannot be deleted by a deployment. Ours.</summary>
    public bool Protect { get; init; }

    /// <summary><c>web-a</c>, <c>web-b</c>, … in this order.</summary>
    public IReadOnlyList<string> NodeNames => [.. Enumerable.Range(0, NodeCount).Select(index => $"{Name}-{(char)('a' + index)}")];

    /// <summary>All virtual addresses, the main one first.</summary>
    public IReadOnlyList<string> VipAddresses => [VipAddress, .. AdditionalVips.Select(vip => vip.IpAddress)];
}
